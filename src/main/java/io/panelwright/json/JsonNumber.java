package io.panelwright.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JSON number, kept as it was written: {@code 1.0}, {@code 1} and {@code 1e0} are unequal. */
public record JsonNumber(String text) implements Json {

  private static final Pattern GRAMMAR =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /** Beyond this many digits of exponent a number is no whole number that anybody means. */
  private static final int EXPONENT_LIMIT = 400;

  public JsonNumber {
    if (!GRAMMAR.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not a JSON number");
    }
  }

  static JsonNumber of(long value) {
    return new JsonNumber(Long.toString(value));
  }

  static JsonNumber of(double value) {
    return new JsonNumber(print(value));
  }

  /** The value as a double, as JavaScript reads it; infinite when it is too large. */
  public double toDouble() {
    return Double.parseDouble(text);
  }

  Optional<Long> toLong() {
    try {
      BigDecimal value = new BigDecimal(text);
      return Math.abs((long) value.scale()) > EXPONENT_LIMIT
          ? Optional.empty()
          : Optional.of(value.longValueExact());
    } catch (ArithmeticException | NumberFormatException fractionOrHugeExponent) {
      return Optional.empty();
    }
  }

  /**
   * The shortest decimal that reads back as the same double, written as ECMAScript's
   * Number::toString does. {@code Double.toString} is not used: JDK 17 and JDK 19 disagree in it.
   */
  private static String print(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(value + " has no JSON form: give a finite number");
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(value).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent > -7 && exponent < 21) {
      return shortest.toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    return (value < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + (exponent < 0 ? "e-" : "e+")
        + Math.abs(exponent);
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (nearest.doubleValue() == value) {
        return nearest;
      }
      // Doubles below a power of two lie closer than those above: the farther decimal may do.
      BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
      if (above.doubleValue() == value) {
        return above;
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
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
