package peaktrade.exporter;

import java.util.function.Function;

/** Reads the lines of the events file and counts what they say; nothing in a line stops it. */
final class EventLines implements LineSink {

  private final LineReader reader = new LineReader();
  private final Function<Fields, Reading> schemas;
  private final AiLiveSeries series;

  /**
   * @param schemas what an event's fields mean
   */
  EventLines(Function<Fields, Reading> schemas, AiLiveSeries series) {
    this.schemas = schemas;
    this.series = series;
  }

  @Override
  public void line(byte[] bytes, int offset, int length) {
    if (!isBlank(bytes, offset, length)) {
      series.count(read(bytes, offset, length));
    }
  }

  private Reading read(byte[] bytes, int offset, int length) {
    try {
      return reader.read(bytes, offset, length, schemas);
    } catch (RuntimeException e) {
      // A fault of ours, or of the parser: one line is lost, and not all that follow.
      return Reading.dropped(Source.UNKNOWN, DropReason.OTHER);
    }
  }

  @Override
  public void tooLong() {
    series.count(Reading.dropped(Source.UNKNOWN, DropReason.OTHER));
  }

  private static boolean isBlank(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
