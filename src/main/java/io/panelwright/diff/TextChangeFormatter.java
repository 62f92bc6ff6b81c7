package io.panelwright.diff;

import io.panelwright.text.TerminalSanitizer;
import java.util.ArrayList;
import java.util.List;

/** Formats changed lines for a terminal; carets mark the differences in a line. */
final class TextChangeFormatter {

  /** With its sign and its indent a line has at most 80 columns. */
  private static final int WIDTH = 70;

  private static final int MAX_LINES = 24;

  private final List<String> lines;
  private final List<String> output = new ArrayList<>();

  private TextChangeFormatter(List<String> lines) {
    this.lines = lines.stream().map(TerminalSanitizer::sanitize).toList();
  }

  static List<String> format(List<String> lines) {
    var fragment = new TextChangeFormatter(lines.subList(0, Math.min(lines.size(), MAX_LINES)));
    fragment.formatLines();
    if (lines.size() > MAX_LINES) {
      fragment.output.add("  … " + (lines.size() - MAX_LINES) + " more lines");
    }
    return fragment.output;
  }

  private void formatLines() {
    for (int i = 0; i < lines.size(); i++) {
      if (isPair(i)) {
        pair(lines.get(i), lines.get(i + 1));
        i++;
      } else {
        wrapped(lines.get(i));
      }
    }
  }

  /** Whether one line was replaced by one other. */
  private boolean isPair(int i) {
    return sign(i) == '-' && sign(i + 1) == '+' && sign(i - 1) != '-' && sign(i + 2) != '+';
  }

  private char sign(int i) {
    return i < 0 || i >= lines.size() ? ' ' : lines.get(i).charAt(0);
  }

  private void pair(String before, String after) {
    int max = Math.min(before.length(), after.length());
    int start = 2;
    while (start < max && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < max - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    int from = Math.max(2, Math.min(start - WIDTH / 3, maxLength(before, after) - WIDTH + 2));
    boolean similar = 3 * (start - 2 + end) > maxLength(before, after);
    marked(before, from, start, before.length() - end, similar && after.length() == start + end);
    marked(after, from, start, after.length() - end, similar);
  }

  private static int maxLength(String before, String after) {
    return Math.max(before.length(), after.length());
  }

  /** Adds a line from a column on, with carets below the differences. */
  private void marked(String line, int from, int start, int end, boolean carets) {
    String head = from > 2 ? "…" : "";
    String body = line.substring(from);
    boolean cut = body.length() + head.length() > WIDTH;
    boolean complete = end <= from + WIDTH - 2;
    if (cut && !complete) {
      wrapped(line);
      return;
    }
    output.add(line.substring(0, 2) + head + (cut ? body.substring(0, WIDTH - 2) + "…" : body));
    if (carets && end > start) {
      output.add(" ".repeat(2 + head.length() + start - from) + "^".repeat(end - start));
    }
  }

  /** Adds a line wrapped at blanks. */
  private void wrapped(String line) {
    String rest = line;
    String indent = "";
    while (indent.length() + rest.length() > WIDTH) {
      int max = WIDTH - indent.length();
      int blank = rest.lastIndexOf(' ', max);
      int at = blank > max / 2 ? blank : max;
      output.add(indent + rest.substring(0, at));
      rest = rest.substring(at).stripLeading();
      indent = "    ";
    }
    output.add(indent + rest);
  }
}
