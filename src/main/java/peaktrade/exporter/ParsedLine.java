package peaktrade.exporter;

import java.util.Optional;

/**
 * The result of parsing a line: an event, a drop, or both.
 *
 * <p>A line with an unknown schema is dropped, and yet its known fields are counted.
 */
record ParsedLine(EventSchemaId source, Optional<DropReason> drop, Optional<Event> event) {

  static ParsedLine of(Event event) {
    return new ParsedLine(event.source(), Optional.empty(), Optional.of(event));
  }

  static ParsedLine dropped(EventSchemaId source, DropReason reason) {
    return new ParsedLine(source, Optional.of(reason), Optional.empty());
  }

  /** A line with an unknown schema, and an event of its known fields. */
  static ParsedLine unknownSchema(Event bestEffort) {
    return new ParsedLine(
        bestEffort.source(), Optional.of(DropReason.UNKNOWN_SCHEMA), Optional.of(bestEffort));
  }
}
