package io.panelwright.diagnostic;

import io.panelwright.text.TerminalSanitizer;

/**
 * A source line with a caret under the error.
 *
 * @param line text without its terminator
 * @param column start of the error, counted from 1 in UTF-16 units
 */
public record Excerpt(String line, int column) {

  private static final int WIDTH = 74;

  /** The line of a text that contains a UTF-16 unit; the text can have several lines. */
  public static Excerpt extract(String text, int index) {
    int at = Math.max(0, Math.min(index, text.length()));
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int end = text.indexOf('\n', at);
    String line = text.substring(start, end < 0 ? text.length() : end);
    return new Excerpt(line, at - start + 1);
  }

  /** The text line and the caret line, truncated for 80 columns with an indent of four. */
  public String render() {
    int index = Math.min(Math.max(column - 1, 0), line.length());
    int from = index < WIDTH - 10 ? 0 : index - WIDTH / 2;
    if (from > 0 && Character.isLowSurrogate(line.charAt(from))) {
      from--;
    }
    int to = Math.min(line.length(), from + WIDTH);
    if (to < line.length() && Character.isLowSurrogate(line.charAt(to))) {
      to--;
    }
    String text = (from > 0 ? "…" : "") + TerminalSanitizer.sanitize(line.substring(from, to));
    String before = (from > 0 ? "…" : "") + line.substring(from, index);
    int caret = before.codePointCount(0, before.length());
    return text + (to < line.length() ? "…" : "") + "\n" + " ".repeat(caret) + "^";
  }
}
