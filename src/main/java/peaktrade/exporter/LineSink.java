package peaktrade.exporter;

/** Takes the lines of a file. */
interface LineSink {

  /** A line without its line feed; the bytes are the sink's only until it returns. */
  void line(byte[] bytes, int offset, int length);

  /** A line came that is longer than what is read. */
  void tooLong();
}
