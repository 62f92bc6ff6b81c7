package peaktrade.exporter;

import java.util.function.Function;

/** Parses the lines of the events file and counts them; no content of a line stops it. */
final class EventLineProcessor implements LineSink {

  private final EventLineReader reader = new EventLineReader();
  private final Function<EventFields, ParsedLine> schemas;
  private final AiLiveSeries series;

  /**
   * Creates a processor.
   *
   * @param schemas interprets the fields of an event
   */
  EventLineProcessor(Function<EventFields, ParsedLine> schemas, AiLiveSeries series) {
    this.schemas = schemas;
    this.series = series;
  }

  @Override
  public void line(byte[] bytes, int offset, int length) {
    if (!isBlank(bytes, offset, length)) {
      series.count(read(bytes, offset, length));
    }
  }

  private ParsedLine read(byte[] bytes, int offset, int length) {
    try {
      return reader.read(bytes, offset, length, schemas);
    } catch (RuntimeException e) {
      // A bug here or in the parser must not stop the following lines.
      return ParsedLine.dropped(EventSchemaId.UNKNOWN, DropReason.OTHER);
    }
  }

  @Override
  public void tooLong() {
    series.count(ParsedLine.dropped(EventSchemaId.UNKNOWN, DropReason.OTHER));
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
