package peaktrade.exporter;

import java.util.Locale;

/** Which schema an event is written in. */
enum Source {
  SAMPLE_V1,
  BETA_EXEC_V1,
  EXEC_EVENT_V0,
  UNKNOWN;

  /** As the label {@code source} has it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
