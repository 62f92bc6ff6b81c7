package peaktrade.exporter;

import java.util.OptionalDouble;

/** Numbers of events, which may stand in quotes. */
final class Numbers {

  private static final String OF_NUMBERS = "0123456789.-+eE";

  private Numbers() {}

  /** The number that a text is; empty where it is none, or has no bounds. */
  static OptionalDouble finite(String text) {
    // Words and dates are no numbers, and an exception for each would cost more than the line.
    if (!text.chars().allMatch(c -> OF_NUMBERS.indexOf(c) >= 0)) {
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
