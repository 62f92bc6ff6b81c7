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
    int scale = value == 0 ? -1 : scale(value);
    return scale < 0
        ? search(value)
        : BigDecimal.valueOf((long) unscaled(value, scale), scale).stripTrailingZeros();
  }

  /** The decimal places of a common number; negative if there are more, or it is too large. */
  private static int scale(double value) {
    for (int scale = 0; scale < POWERS.length; scale++) {
      double digits = unscaled(value, scale);
      // The integer and the power are exact, so the quotient is the double nearest to the decimal.
      if (Math.abs(digits) < UNIQUE_LIMIT && digits / POWERS[scale] == value) {
        return scale;
      }
    }
    return -1;
  }

  /** An integer; of large numbers, one that no {@code long} can be. */
  private static double unscaled(double value, int scale) {
    return Math.rint(value * POWERS[scale]);
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
    int scale = scale(value);
    if (scale >= 0) {
      return plain(value < 0, (long) Math.abs(unscaled(value, scale)), scale);
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

  private static String plain(boolean isNegative, long digits, int scale) {
    long power = (long) POWERS[scale];
    var text = new StringBuilder(isNegative ? "-" : "").append(digits / power);
    if (scale > 0) {
      String fraction = Long.toString(digits % power);
      text.append('.').append("0".repeat(scale - fraction.length())).append(fraction);
    }
    return text.toString();
  }
}
