package peaktrade.exporter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reason of a decision. */
enum DecisionReason {
  NONE,
  NO_SIGNAL,
  COOLDOWN,
  MARKET_CLOSED,
  RISK_LIMIT,
  GOVERNANCE_NO_LIVE,
  INVALID_ORDER,
  OTHER;

  private static final Map<String, DecisionReason> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(DecisionReason::label, Function.identity()));

  /** The reason for a name, ignoring case; otherwise {@link #OTHER}. */
  static DecisionReason parse(String name) {
    return BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), OTHER);
  }

  /** The reason for a {@code reason_code} of the execution pipeline. */
  static DecisionReason parseCode(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    if (upper.startsWith("VALIDATION_") || upper.startsWith("ADAPTER_")) {
      return INVALID_ORDER;
    }
    if (upper.startsWith("RISK_")) {
      return RISK_LIMIT;
    }
    return upper.startsWith("POLICY_") ? GOVERNANCE_NO_LIVE : OTHER;
  }

  /** The value of the label {@code reason}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
