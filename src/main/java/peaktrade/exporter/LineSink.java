package peaktrade.exporter;

/** Receives the lines of a file. */
interface LineSink {

  /** Receives a line without its line feed; the bytes are valid only during the call. */
  void line(byte[] bytes, int offset, int length);

  /** Reports a line that is longer than the limit. */
  void tooLong();
}
