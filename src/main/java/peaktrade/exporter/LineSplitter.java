package peaktrade.exporter;

import java.util.Arrays;

/** Cuts what comes in pieces into lines, and holds no more than one line of bounded length. */
final class LineSplitter {

  private final int longest;
  private final LineSink sink;
  private byte[] begun = new byte[4096];
  private int length;
  private boolean skipping;

  /**
   * @param longest a longer line is not kept
   */
  LineSplitter(int longest, LineSink sink) {
    this.longest = longest;
    this.sink = sink;
  }

  /** Takes the next bytes, up to an end. */
  void feed(byte[] bytes, int end) {
    int start = 0;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '\n') {
        finish(bytes, start, i);
        start = i + 1;
      }
    }
    keep(bytes, start, end);
  }

  /** What has begun will not go on: it is the last line. */
  void end() {
    if (length > 0) {
      sink.line(begun, 0, length);
    }
    forget();
  }

  /** What has begun is lost. */
  void forget() {
    length = 0;
    skipping = false;
  }

  /** What comes before the next line feed is of no interest. */
  void skipLine() {
    length = 0;
    skipping = true;
  }

  private void finish(byte[] bytes, int start, int end) {
    int from = content(bytes, start, end);
    if (length == 0 && !skipping && end - from <= longest) {
      // Most lines lie within one piece and need no copy.
      sink.line(bytes, from, end - from);
      return;
    }
    keep(bytes, from, end);
    if (!skipping) {
      sink.line(begun, 0, length);
    }
    forget();
  }

  private void keep(byte[] bytes, int start, int end) {
    int from = content(bytes, start, end);
    int count = end - from;
    if (skipping || count == 0) {
      return;
    }
    if (length + count > longest) {
      skipLine();
      sink.tooLong();
      return;
    }
    if (begun.length < length + count) {
      begun = Arrays.copyOf(begun, Math.min(longest, Math.max(length + count, 2 * begun.length)));
    }
    System.arraycopy(bytes, from, begun, length, count);
    length += count;
  }

  /** Behind the zeros before a line: a file truncated under its writer begins with a hole. */
  private int content(byte[] bytes, int start, int end) {
    int from = start;
    while (length == 0 && from < end && bytes[from] == 0) {
      from++;
    }
    return from;
  }
}
