package peaktrade.exporter;

import java.util.Optional;

/**
 * What became of a line: an event, a drop, or, where the schema is unknown, a drop and what could
 * be made of it all the same.
 */
record Reading(Source source, Optional<DropReason> drop, Optional<Event> event) {

  static Reading of(Event event) {
    return new Reading(event.source(), Optional.empty(), Optional.of(event));
  }

  static Reading dropped(Source source, DropReason reason) {
    return new Reading(source, Optional.of(reason), Optional.empty());
  }

  /** Dropped, but with what could be made of it. */
  static Reading unknownSchema(Event bestEffort) {
    return new Reading(
        bestEffort.source(), Optional.of(DropReason.UNKNOWN_SCHEMA), Optional.of(bestEffort));
  }
}
