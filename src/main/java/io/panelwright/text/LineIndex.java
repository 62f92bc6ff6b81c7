package io.panelwright.text;

import java.util.Arrays;

/** The lines of a text, ended by {@code \n}, {@code \r\n} or {@code \r}. */
public final class LineIndex {

  private final String text;
  private final int[] starts;

  private LineIndex(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** The lines of this text. */
  public static LineIndex of(String text) {
    int[] starts = new int[16];
    int count = 1;
    boolean hasReturns = text.indexOf('\r') >= 0;
    for (int end = lineEnd(text, 0, hasReturns); end >= 0; end = lineEnd(text, end, hasReturns)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end;
    }
    return new LineIndex(text, Arrays.copyOf(starts, count));
  }

  /** The index after the next line end; negative if there is none. */
  private static int lineEnd(String text, int from, boolean hasReturns) {
    if (!hasReturns) {
      int end = text.indexOf('\n', from);
      return end < 0 ? end : end + 1;
    }
    for (int i = from; i < text.length(); i++) {
      if (endsLine(text, i)) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean endsLine(String text, int index) {
    char c = text.charAt(index);
    return c == '\n' || c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n');
  }

  /** The number of lines; the last may be empty. */
  public int lineCount() {
    return starts.length;
  }

  /** The number of the line, from 1, that contains a UTF-16 unit. */
  public int lineNumber(int index) {
    int found = Arrays.binarySearch(starts, index);
    return (found >= 0 ? found : -found - 2) + 1;
  }

  /** The position of a UTF-16 unit in its line, from 1; a byte-order mark does not count. */
  public int column(int index) {
    int start = starts[lineNumber(index) - 1];
    boolean hasByteOrderMark = start == 0 && text.startsWith("\uFEFF") && index > 0;
    return index - start + (hasByteOrderMark ? 0 : 1);
  }

  /** The position of a UTF-16 unit in a file. */
  public Position position(String file, int index) {
    return new Position(file, lineNumber(index), column(index));
  }

  /** The index of the first UTF-16 unit of a line. */
  public int lineStart(int line) {
    return starts[Math.max(0, Math.min(line, starts.length) - 1)];
  }

  /** A line without its terminator and trailing white space. */
  public String lineText(int line) {
    int end = line < starts.length ? starts[line] : text.length();
    return text.substring(starts[line - 1], end).stripTrailing();
  }
}
