package peaktrade.exporter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a decision led to. */
enum Action {
  ORDER_INTENT,
  ORDER_REQUEST,
  SUBMIT,
  CANCEL,
  FILL;

  private static final Map<String, Action> WORDS =
      Arrays.stream(values()).collect(Collectors.toMap(Action::label, Function.identity()));

  /** The action of this name in any case; {@code none} and unknown ones are not counted. */
  static Optional<Action> of(String word) {
    return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
  }

  /** As the label {@code action} has it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
