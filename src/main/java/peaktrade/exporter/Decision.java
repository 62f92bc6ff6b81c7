package peaktrade.exporter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the AI decided. */
enum Decision {
  ACCEPT,
  REJECT,
  NOOP;

  private static final Map<String, Decision> WORDS =
      Map.ofEntries(
          Map.entry("accept", ACCEPT),
          Map.entry("approve", ACCEPT),
          Map.entry("approved", ACCEPT),
          Map.entry("allow", ACCEPT),
          Map.entry("allowed", ACCEPT),
          Map.entry("reject", REJECT),
          Map.entry("deny", REJECT),
          Map.entry("denied", REJECT),
          Map.entry("block", REJECT),
          Map.entry("blocked", REJECT),
          Map.entry("noop", NOOP),
          Map.entry("no_op", NOOP),
          Map.entry("skip", NOOP),
          Map.entry("ignored", NOOP));

  /** The decision that a word stands for, in any case. */
  static Optional<Decision> of(String word) {
    return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
  }

  /** As the label {@code decision} has it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
