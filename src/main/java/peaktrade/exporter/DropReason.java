package peaktrade.exporter;

import java.util.Locale;

/** The reason why a line of the events file is not counted as an event. */
enum DropReason {
  BAD_JSON,
  MISSING_FIELDS,
  UNKNOWN_SCHEMA,
  /** No JSON object, too long or too deeply nested. */
  OTHER;

  /** The value of the label {@code reason}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
