package io.panelwright.diagnostic;

import java.util.Arrays;

/** The lines of a text, ended by {@code \n}, {@code \r\n} or {@code \r}. */
public final class Lines {

  private final String text;
  private final int[] starts;

  private Lines(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** The lines of this text. */
  public static Lines of(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text, i)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new Lines(text, Arrays.copyOf(starts, count));
  }

  private static boolean endsLine(String text, int index) {
    char c = text.charAt(index);
    return c == '\n' || c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n');
  }

  /** How many there are; the last may be empty. */
  public int count() {
    return starts.length;
  }

  /** The number of the line, from 1, in which a UTF-16 unit stands. */
  public int line(int index) {
    int found = Arrays.binarySearch(starts, index);
    return (found >= 0 ? found : -found - 2) + 1;
  }

  /** The number of a unit in its line, from 1; a byte-order mark does not count. */
  public int column(int index) {
    int start = starts[line(index) - 1];
    boolean marked = start == 0 && text.startsWith("\uFEFF") && index > 0;
    return index - start + (marked ? 0 : 1);
  }

  /** The place of a UTF-16 unit. */
  public Position position(String file, int index) {
    return new Position(file, line(index), column(index));
  }

  /** The index of a line's first unit. */
  public int start(int line) {
    return starts[Math.max(0, Math.min(line, starts.length) - 1)];
  }

  /** A line without its end. */
  public String text(int line) {
    int end = line < starts.length ? starts[line] : text.length();
    return text.substring(starts[line - 1], end).stripTrailing();
  }
}
