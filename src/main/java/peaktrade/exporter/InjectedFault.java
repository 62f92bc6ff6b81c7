package peaktrade.exporter;

import java.util.Locale;

/** A fault that the event emitter injects on request. */
public enum InjectedFault {
  /** Some lines are truncated. */
  BAD_JSON,
  /** Some events have an unknown schema. */
  UNKNOWN_SCHEMA,
  /** Long periods without events. */
  SILENCE;

  /** The value of the option {@code --faults}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
