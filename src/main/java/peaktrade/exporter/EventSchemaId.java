package peaktrade.exporter;

import java.util.Locale;

/** The schema of an event. */
enum EventSchemaId {
  SAMPLE_V1,
  BETA_EXEC_V1,
  EXEC_EVENT_V0,
  UNKNOWN;

  /** The value of the label {@code source}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
