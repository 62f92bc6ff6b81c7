package io.panelwright.promql;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** Numbers and spans of time as Go prints them, the same on every JDK. */
final class GoNumbers {

  /** From this exponent of ten on, {@code %v} prints an exponent. */
  private static final int LARGE_EXPONENT = 6;

  /** Below this exponent of ten, {@code %v} prints an exponent. */
  private static final int SMALL_EXPONENT = -4;

  /** No double needs more digits. */
  private static final int MOST_DIGITS = 17;

  private static final List<Unit> UNITS =
      List.of(
          new Unit("y", 365L * 24 * 60 * 60 * 1000, true),
          new Unit("w", 7L * 24 * 60 * 60 * 1000, true),
          new Unit("d", 24L * 60 * 60 * 1000, false),
          new Unit("h", 60L * 60 * 1000, false),
          new Unit("m", 60L * 1000, false),
          new Unit("s", 1000, false),
          new Unit("ms", 1, false));

  /**
   * A unit of time.
   *
   * @param alone whether it is only used when nothing is left over for smaller ones
   */
  private record Unit(String name, long milliseconds, boolean alone) {}

  private GoNumbers() {}

  /** Without an exponent, however many digits that takes: {@code FormatFloat(value, 'f', -1)}. */
  static String plain(double value) {
    return print(value, BigDecimal::toPlainString);
  }

  /** With an exponent where the number is large or small: {@code Sprintf("%v", value)}. */
  static String general(double value) {
    return print(value, GoNumbers::withExponent);
  }

  private static String print(double value, Function<BigDecimal, String> digits) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    String sign = Math.copySign(1, value) < 0 ? "-" : "";
    return sign + digits.apply(shortest(Math.abs(value)).stripTrailingZeros());
  }

  private static String withExponent(BigDecimal value) {
    int exponent = value.precision() - value.scale() - 1;
    if (value.signum() == 0 || (exponent >= SMALL_EXPONENT && exponent < LARGE_EXPONENT)) {
      return value.toPlainString();
    }
    String digits = value.unscaledValue().toString();
    return digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + (exponent < 0 ? "e-" : "e+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }

  /** The shortest decimal that reads back as the same double; JDK 17 and 19 disagree in it. */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
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
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  /** A span of time such as {@code 1h30m}: {@code Duration.String()}. */
  static String duration(long milliseconds) {
    if (milliseconds == 0) {
      return "0s";
    }
    StringBuilder text = new StringBuilder(milliseconds < 0 ? "-" : "");
    long rest = Math.abs(milliseconds);
    for (Unit unit : UNITS) {
      if (rest < unit.milliseconds || (unit.alone && rest % unit.milliseconds != 0)) {
        continue;
      }
      text.append(rest / unit.milliseconds).append(unit.name);
      rest %= unit.milliseconds;
    }
    return text.toString();
  }
}
