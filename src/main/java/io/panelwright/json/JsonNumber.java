package io.panelwright.json;

import io.panelwright.text.ShortestDecimal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JSON number with its original text: {@code 1.0}, {@code 1} and {@code 1e0} are unequal. */
public record JsonNumber(String text) implements Json {

  private static final Pattern GRAMMAR =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /** Numbers with a larger scale do not fit a {@code long}; expanding them would be expensive. */
  private static final int MAX_EXPONENT = 400;

  /** Sizes and positions of panels, which most numbers of a dashboard are. */
  private static final JsonNumber[] SMALL = new JsonNumber[256];

  static {
    Arrays.setAll(SMALL, value -> new JsonNumber(Integer.toString(value)));
  }

  /** Digits of a number that is a {@code long} whatever they are. */
  private static final int MAX_SHORT = 18;

  public JsonNumber {
    if (!isShortInteger(text) && !GRAMMAR.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not a JSON number");
    }
  }

  /** Whether this is an integer without sign that fits a {@code long}, as most numbers are. */
  private static boolean isShortInteger(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return length == 1 || length > 1 && length <= MAX_SHORT && text.charAt(0) != '0';
  }

  static JsonNumber of(long value) {
    return value >= 0 && value < SMALL.length
        ? SMALL[(int) value]
        : new JsonNumber(Long.toString(value));
  }

  static JsonNumber of(double value) {
    return new JsonNumber(print(value));
  }

  /** The value as a double, as JavaScript reads it; infinite if it is too large. */
  public double toDouble() {
    return Double.parseDouble(text);
  }

  Optional<Long> toLong() {
    if (isShortInteger(text)) {
      return Optional.of(Long.parseLong(text));
    }
    try {
      BigDecimal value = new BigDecimal(text);
      return Math.abs((long) value.scale()) > MAX_EXPONENT
          ? Optional.empty()
          : Optional.of(value.longValueExact());
    } catch (ArithmeticException | NumberFormatException fractionOrHugeExponent) {
      return Optional.empty();
    }
  }

  private static String print(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(value + " is not a JSON number: use a finite number");
    }
    return ShortestDecimal.print(value);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.number(this);
  }

  @Override
  public String kind() {
    return "a number";
  }

  @Override
  public String toString() {
    return text;
  }
}
