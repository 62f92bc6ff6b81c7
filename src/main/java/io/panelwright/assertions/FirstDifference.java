package io.panelwright.assertions;

import io.panelwright.text.TerminalSanitizer;
import java.util.List;

/**
 * The first lines in which two texts differ.
 *
 * @param start index of the first line that differs
 * @param column of the first difference in that line, from 1
 * @param expectedEnd index behind the last line that differs; the texts end alike
 */
record FirstDifference(
    List<String> expected,
    List<String> actual,
    int start,
    int column,
    int expectedEnd,
    int actualEnd) {

  private static final int CONTEXT_LINES = 3;
  private static final int MAX_LINES = 6;

  /** Of a longer line, a part around the difference is shown. */
  private static final int MAX_COLUMNS = 120;

  private static final int COLUMNS_BEFORE = 50;

  /** Finds the first difference of two texts that are not equal. */
  static FirstDifference find(String expectedText, String actualText) {
    List<String> expected = List.of(expectedText.split("\n", -1));
    List<String> actual = List.of(actualText.split("\n", -1));
    int shorter = Math.min(expected.size(), actual.size());
    int start = 0;
    while (start < shorter && expected.get(start).equals(actual.get(start))) {
      start++;
    }
    int same = 0;
    while (same < shorter - start
        && expected.get(expected.size() - 1 - same).equals(actual.get(actual.size() - 1 - same))) {
      same++;
    }
    int column = column(line(expected, start), line(actual, start));
    return new FirstDifference(
        expected, actual, start, column, expected.size() - same, actual.size() - same);
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private static int column(String expected, String actual) {
    int index = 0;
    while (index < expected.length()
        && index < actual.length()
        && expected.charAt(index) == actual.charAt(index)) {
      index++;
    }
    return index + 1;
  }

  /** {@code 12:5: first difference} and the lines around it, as in a unified diff. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    text.append(start + 1).append(':').append(column);
    text.append(": first difference; - is the file, + is the output of the test");
    for (int i = Math.max(0, start - CONTEXT_LINES); i < start; i++) {
      append(text, ' ', i, expected);
    }
    append(text, '-', expected, expectedEnd);
    append(text, '+', actual, actualEnd);
    if (expectedEnd < expected.size() - 1) {
      append(text, ' ', expectedEnd, expected);
    }
    return text.toString();
  }

  private void append(StringBuilder text, char sign, List<String> lines, int end) {
    int shown = Math.min(end, start + MAX_LINES);
    for (int i = start; i < shown; i++) {
      append(text, sign, i, lines);
    }
    if (shown < end) {
      text.append("\n").append(sign).append("        … and ").append(end - shown).append(" more");
    }
  }

  private void append(StringBuilder text, char sign, int index, List<String> lines) {
    String line = lines.get(index);
    int before = Math.max(0, column - 1 - COLUMNS_BEFORE);
    int from = line.length() > MAX_COLUMNS && before < line.length() ? before : 0;
    int to = Math.min(line.length(), from + MAX_COLUMNS);
    String excerpt =
        (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    boolean last = index == lines.size() - 1;
    String end = last && line.isEmpty() ? "(end of the text)" : "";
    text.append(
        "\n%c %5d  %s%s".formatted(sign, index + 1, TerminalSanitizer.sanitize(excerpt), end));
  }
}
