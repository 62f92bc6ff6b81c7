package peaktrade.exporter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why the AI decided as it did. */
enum Reason {
  NONE,
  NO_SIGNAL,
  COOLDOWN,
  MARKET_CLOSED,
  RISK_LIMIT,
  GOVERNANCE_NO_LIVE,
  INVALID_ORDER,
  OTHER;

  private static final Map<String, Reason> WORDS =
      Arrays.stream(values()).collect(Collectors.toMap(Reason::label, Function.identity()));

  /** The reason of this name in any case, or {@link #OTHER}. */
  static Reason of(String word) {
    return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), OTHER);
  }

  /** The reason behind a {@code reason_code} of the execution pipeline. */
  static Reason ofCode(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    if (upper.startsWith("VALIDATION_") || upper.startsWith("ADAPTER_")) {
      return INVALID_ORDER;
    }
    if (upper.startsWith("RISK_")) {
      return RISK_LIMIT;
    }
    return upper.startsWith("POLICY_") ? GOVERNANCE_NO_LIVE : OTHER;
  }

  /** As the label {@code reason} has it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
