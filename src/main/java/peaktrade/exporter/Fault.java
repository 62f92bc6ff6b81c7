package peaktrade.exporter;

import java.util.Locale;

/** What an emitter does wrong on request. */
public enum Fault {
  /** Some lines break off. */
  BAD_JSON,
  /** Some events are of a schema that nobody knows. */
  UNKNOWN_SCHEMA,
  /** Long pauses without any event. */
  SILENCE;

  /** As a person writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
