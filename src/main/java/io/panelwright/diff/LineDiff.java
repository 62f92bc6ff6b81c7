package io.panelwright.diff;

import java.util.ArrayList;
import java.util.List;

/** Compares two texts line by line. */
final class LineDiff {

  /** Above this size all lines between the first and the last difference count as different. */
  private static final int MAX_TABLE_SIZE = 250_000;

  /** The number of lines shown around a difference. */
  private static final int CONTEXT = 1;

  private final List<String> before;
  private final List<String> after;

  /** All lines, each with its sign. */
  private final List<String> all = new ArrayList<>();

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** Lines that differ, with one line around them; a line " …" marks a gap. */
  static List<String> compare(String before, String after) {
    var lines = new LineDiff(List.of(before.split("\\R", -1)), List.of(after.split("\\R", -1)));
    lines.compare();
    return lines.shortened();
  }

  private void compare() {
    int max = Math.min(before.size(), after.size());
    int start = 0;
    while (start < max && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < max - start && fromEnd(before, end).equals(fromEnd(after, end))) {
      end++;
    }
    before.subList(0, start).forEach(line -> all.add("  " + line));
    middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    before.subList(before.size() - end, before.size()).forEach(line -> all.add("  " + line));
  }

  private static String fromEnd(List<String> list, int index) {
    return list.get(list.size() - 1 - index);
  }

  private void middle(List<String> old, List<String> now) {
    if ((long) old.size() * now.size() > MAX_TABLE_SIZE) {
      rest(old, now);
      return;
    }
    int[][] common = common(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() && j < now.size()) {
      if (old.get(i).equals(now.get(j))) {
        all.add("  " + old.get(i++));
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        all.add("- " + old.get(i++));
      } else {
        all.add("+ " + now.get(j++));
      }
    }
    rest(old.subList(i, old.size()), now.subList(j, now.size()));
  }

  private void rest(List<String> old, List<String> now) {
    old.forEach(line -> all.add("- " + line));
    now.forEach(line -> all.add("+ " + line));
  }

  /** Lengths of the longest common subsequences of all suffixes. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] length = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        length[i][j] =
            old.get(i).equals(now.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }

  private List<String> shortened() {
    List<String> shown = new ArrayList<>();
    boolean gap = false;
    for (int i = 0; i < all.size(); i++) {
      boolean near =
          all.subList(Math.max(0, i - CONTEXT), Math.min(all.size(), i + CONTEXT + 1)).stream()
              .anyMatch(line -> !line.startsWith(" "));
      if (near) {
        if (gap && !shown.isEmpty()) {
          shown.add("  …");
        }
        shown.add(all.get(i));
      }
      gap = !near;
    }
    return shown;
  }
}
