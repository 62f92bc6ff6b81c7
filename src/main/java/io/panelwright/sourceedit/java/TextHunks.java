package io.panelwright.sourceedit.java;

import io.panelwright.json.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** The smallest replacements that turn a text into another one, found line by line. */
final class TextHunks {

  /** Above this size all lines between the first and the last difference are one replacement. */
  private static final int MAX_TABLE_SIZE = 4_000_000;

  private final String before;
  private final String after;
  private final List<TextEdit> edits = new ArrayList<>();

  private TextHunks(String before, String after) {
    this.before = before;
    this.after = after;
  }

  static List<TextEdit> compare(String before, String after) {
    TextHunks hunks = new TextHunks(before, after);
    hunks.compare(lines(before), lines(after));
    return hunks.edits;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  private void compare(List<String> old, List<String> now) {
    int max = Math.min(old.size(), now.size());
    int start = 0;
    while (start < max && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < max - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    int offset = length(old.subList(0, start));
    middle(
        old.subList(start, old.size() - end), now.subList(start, now.size() - end), offset, offset);
  }

  private static int length(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }

  private void middle(List<String> old, List<String> now, int oldStart, int nowStart) {
    if ((long) old.size() * now.size() > MAX_TABLE_SIZE) {
      add(oldStart, oldStart + length(old), nowStart, nowStart + length(now));
      return;
    }
    int[][] common = common(old, now);
    int i = 0;
    int j = 0;
    int oldAt = oldStart;
    int nowAt = nowStart;
    int oldFrom = oldStart;
    int nowFrom = nowStart;
    while (i < old.size() || j < now.size()) {
      boolean isSame = i < old.size() && j < now.size() && old.get(i).equals(now.get(j));
      if (isSame) {
        add(oldFrom, oldAt, nowFrom, nowAt);
        oldAt += old.get(i++).length();
        nowAt += now.get(j++).length();
        oldFrom = oldAt;
        nowFrom = nowAt;
      } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
        oldAt += old.get(i++).length();
      } else {
        nowAt += now.get(j++).length();
      }
    }
    add(oldFrom, oldAt, nowFrom, nowAt);
  }

  private void add(int oldFrom, int oldTo, int nowFrom, int nowTo) {
    if (oldFrom == oldTo && nowFrom == nowTo) {
      return;
    }
    String old = before.substring(oldFrom, oldTo);
    String now = after.substring(nowFrom, nowTo);
    int start = old.isEmpty() || now.isEmpty() ? 0 : StringSource.commonStart(old, now);
    int end = old.isEmpty() || now.isEmpty() ? 0 : StringSource.commonEnd(old, now, start);
    edits.add(new TextEdit(oldFrom + start, oldTo - end, now.substring(start, now.length() - end)));
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
}
