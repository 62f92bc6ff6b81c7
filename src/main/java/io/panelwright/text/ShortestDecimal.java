package io.panelwright.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The shortest decimal that reads back as the same double, equal on every JDK. */
public final class ShortestDecimal {

  /** Enough digits for every double. */
  private static final int MAX_DIGITS = 17;

  /** Decimals with at most this many digits have one double each, if they are not subnormal. */
  private static final int UNIQUE_DIGITS = 15;

  private static final double UNIQUE_LIMIT = 1e15;

  /** The powers of ten by which common numbers, such as 0.95, become integers. */
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

  private ShortestDecimal() {}

  /**
   * The shortest decimal for a finite number. {@code Double.toString} is not used, because its
   * results differ between JDK 17 and JDK 19.
   */
  public static BigDecimal of(double value) {
    for (int scale = 0; scale < POWERS.length; scale++) {
      double digits = Math.rint(value * POWERS[scale]);
      // The integer and the power are exact, so the quotient is the double nearest to the decimal.
      if (digits != 0 && Math.abs(digits) < UNIQUE_LIMIT && digits / POWERS[scale] == value) {
        return BigDecimal.valueOf((long) digits, scale).stripTrailingZeros();
      }
    }
    return search(value);
  }

  private static BigDecimal search(double value) {
    BigDecimal exact = new BigDecimal(value);
    int first = 1;
    if (Math.abs(value) >= Double.MIN_NORMAL) {
      BigDecimal unique = exact.round(new MathContext(UNIQUE_DIGITS, RoundingMode.HALF_EVEN));
      if (unique.doubleValue() == value) {
        return unique.stripTrailingZeros();
      }
      first = UNIQUE_DIGITS + 1;
    }
    for (int digits = first; digits < MAX_DIGITS; digits++) {
      BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (nearest.doubleValue() == value) {
        return nearest;
      }
      // Doubles below a power of two are closer together: the decimal rounded up may suffice.
      BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
      if (above.doubleValue() == value) {
        return above;
      }
    }
    return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN));
  }

  /**
   * Prints a number as ECMAScript's Number::toString does. Infinities and NaN have PromQL's
   * notation: {@code +Inf}, {@code -Inf}, {@code NaN}.
   */
  public static String print(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    if (Math.abs(value) < UNIQUE_LIMIT && value == Math.rint(value)) {
      return Long.toString((long) value);
    }
    BigDecimal shortest = of(value).stripTrailingZeros();
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
}
