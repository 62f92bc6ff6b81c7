package peaktrade.exporter;

import java.util.Arrays;

/** Splits a stream of bytes into lines, and buffers at most one line of limited length. */
final class LineSplitter {

  private final int maxBytes;
  private final LineSink sink;
  private byte[] partialLine = new byte[4096];
  private int length;
  private boolean skipping;

  /**
   * Creates a splitter.
   *
   * @param maxBytes longer lines are skipped
   */
  LineSplitter(int maxBytes, LineSink sink) {
    this.maxBytes = maxBytes;
    this.sink = sink;
  }

  /** Splits the next bytes, up to the index {@code end}. */
  void feed(byte[] bytes, int end) {
    int start = 0;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '\n') {
        finishLine(bytes, start, i);
        start = i + 1;
      }
    }
    keep(bytes, start, end);
  }

  /** Ends the stream: an unfinished line is the last line. */
  void end() {
    if (length > 0) {
      sink.line(partialLine, 0, length);
    }
    reset();
  }

  /** Discards an unfinished line. */
  void reset() {
    length = 0;
    skipping = false;
  }

  /** Skips all bytes up to the next line feed. */
  void skipLine() {
    length = 0;
    skipping = true;
  }

  private void finishLine(byte[] bytes, int start, int end) {
    int from = skipZeros(bytes, start, end);
    if (length == 0 && !skipping && end - from <= maxBytes) {
      // Most lines are inside one array and need no copy.
      sink.line(bytes, from, end - from);
      return;
    }
    keep(bytes, from, end);
    if (!skipping) {
      sink.line(partialLine, 0, length);
    }
    reset();
  }

  private void keep(byte[] bytes, int start, int end) {
    int from = skipZeros(bytes, start, end);
    int count = end - from;
    if (skipping || count == 0) {
      return;
    }
    if (length + count > maxBytes) {
      skipLine();
      sink.tooLong();
      return;
    }
    if (partialLine.length < length + count) {
      partialLine =
          Arrays.copyOf(
              partialLine, Math.min(maxBytes, Math.max(length + count, 2 * partialLine.length)));
    }
    System.arraycopy(bytes, from, partialLine, length, count);
    length += count;
  }

  /** Skips zeros before a line: a file that its writer's process truncates begins with a hole. */
  private int skipZeros(byte[] bytes, int start, int end) {
    int from = start;
    while (length == 0 && from < end && bytes[from] == 0) {
      from++;
    }
    return from;
  }
}
