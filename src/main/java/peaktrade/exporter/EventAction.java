package peaktrade.exporter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The action that follows a decision. */
enum EventAction {
  ORDER_INTENT,
  ORDER_REQUEST,
  SUBMIT,
  CANCEL,
  FILL;

  private static final Map<String, EventAction> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(EventAction::label, Function.identity()));

  /** The action for a name, ignoring case; empty for {@code none} and unknown names. */
  static Optional<EventAction> parse(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The value of the label {@code action}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
