package peaktrade.exporter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A decision of the AI. */
enum Decision {
  ACCEPT,
  REJECT,
  NOOP;

  private static final Map<String, Decision> BY_NAME =
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

  /** The decision for a name in an event, ignoring case. */
  static Optional<Decision> parse(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The value of the label {@code decision}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
