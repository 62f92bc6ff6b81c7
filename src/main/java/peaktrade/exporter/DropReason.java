package peaktrade.exporter;

import java.util.Locale;

/** Why a line of the events file is no event. */
enum DropReason {
  BAD_JSON,
  MISSING_FIELDS,
  UNKNOWN_SCHEMA,
  /** Too long or too deep to be read at all. */
  OTHER;

  /** As the label {@code reason} has it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
