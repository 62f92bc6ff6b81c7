package peaktrade.exporter;

import java.util.OptionalDouble;

/** Parses numbers of events, which may be quoted. */
final class EventNumbers {

  private static final String NUMBER_CHARACTERS = "0123456789.-+eE";

  private EventNumbers() {}

  /** The number of a text; empty if the text is not a finite number. */
  static OptionalDouble parseFinite(String text) {
    // An exception for every date would cost more than the rest of the line.
    if (!text.chars().allMatch(c -> NUMBER_CHARACTERS.indexOf(c) >= 0)) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
