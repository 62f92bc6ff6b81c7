package io.panelwright.diff;

import io.panelwright.diagnostic.Printable;
import java.util.ArrayList;
import java.util.List;

/** Lines of a text that changed, made fit for a terminal; carets mark what differs in a line. */
final class Fragment {

  /** With its sign and its indent a line has at most 80 columns. */
  private static final int WIDTH = 70;

  private static final int MOST_LINES = 24;

  private final List<String> lines;
  private final List<String> shown = new ArrayList<>();

  private Fragment(List<String> lines) {
    this.lines = lines.stream().map(Printable::of).toList();
  }

  static List<String> of(List<String> lines) {
    var fragment = new Fragment(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    fragment.show();
    if (lines.size() > MOST_LINES) {
      fragment.shown.add("  … " + (lines.size() - MOST_LINES) + " more lines");
    }
    return fragment.shown;
  }

  private void show() {
    for (int i = 0; i < lines.size(); i++) {
      if (isPair(i)) {
        pair(lines.get(i), lines.get(i + 1));
        i++;
      } else {
        wrapped(lines.get(i));
      }
    }
  }

  /** One line that came in the place of one. */
  private boolean isPair(int i) {
    return sign(i) == '-' && sign(i + 1) == '+' && sign(i - 1) != '-' && sign(i + 2) != '+';
  }

  private char sign(int i) {
    return i < 0 || i >= lines.size() ? ' ' : lines.get(i).charAt(0);
  }

  private void pair(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int start = 2;
    while (start < most && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    int from = Math.max(2, Math.min(start - WIDTH / 3, most(before, after) - WIDTH + 2));
    boolean little = 3 * (start - 2 + end) > most(before, after);
    marked(before, from, start, before.length() - end, little && after.length() == start + end);
    marked(after, from, start, after.length() - end, little);
  }

  private static int most(String before, String after) {
    return Math.max(before.length(), after.length());
  }

  /** A line from a column on, with carets below what differs in it. */
  private void marked(String line, int from, int start, int end, boolean carets) {
    String head = from > 2 ? "…" : "";
    String body = line.substring(from);
    boolean cut = body.length() + head.length() > WIDTH;
    boolean whole = end <= from + WIDTH - 2;
    if (cut && !whole) {
      wrapped(line);
      return;
    }
    shown.add(line.substring(0, 2) + head + (cut ? body.substring(0, WIDTH - 2) + "…" : body));
    if (carets && end > start) {
      shown.add(" ".repeat(2 + head.length() + start - from) + "^".repeat(end - start));
    }
  }

  /** Over several lines, each broken at a blank where there is one. */
  private void wrapped(String line) {
    String rest = line;
    String indent = "";
    while (indent.length() + rest.length() > WIDTH) {
      int most = WIDTH - indent.length();
      int blank = rest.lastIndexOf(' ', most);
      int at = blank > most / 2 ? blank : most;
      shown.add(indent + rest.substring(0, at));
      rest = rest.substring(at).stripLeading();
      indent = "    ";
    }
    shown.add(indent + rest);
  }
}
