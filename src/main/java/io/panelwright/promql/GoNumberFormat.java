package io.panelwright.promql;

import io.panelwright.text.ShortestDecimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** Formats numbers and durations as Go does, identically on every JDK. */
final class GoNumberFormat {

  /** The decimal exponent from which {@code %v} prints an exponent. */
  private static final int LARGE_EXPONENT = 6;

  /** The decimal exponent below which {@code %v} prints an exponent. */
  private static final int SMALL_EXPONENT = -4;

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
   * @param exactOnly whether the unit is used only if the rest is a multiple of it
   */
  private record Unit(String name, long milliseconds, boolean exactOnly) {}

  private GoNumberFormat() {}

  /** Formats without an exponent: {@code FormatFloat(value, 'f', -1)}. */
  static String formatPlain(double value) {
    return print(value, BigDecimal::toPlainString);
  }

  /** Formats large and small numbers with an exponent: {@code Sprintf("%v", value)}. */
  static String formatGeneral(double value) {
    return print(value, GoNumberFormat::withExponent);
  }

  /** A number with a fixed number of decimals, as {@code %f} prints it. */
  static String formatFixed(double value, int digits) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String print(double value, Function<BigDecimal, String> digits) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    String sign = Math.copySign(1, value) < 0 ? "-" : "";
    return sign + digits.apply(ShortestDecimal.of(Math.abs(value)).stripTrailingZeros());
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

  /** Formats a duration such as {@code 1h30m}: {@code Duration.String()}. */
  static String formatDuration(long milliseconds) {
    if (milliseconds == 0) {
      return "0s";
    }
    StringBuilder text = new StringBuilder(milliseconds < 0 ? "-" : "");
    long rest = Math.abs(milliseconds);
    for (Unit unit : UNITS) {
      if (rest < unit.milliseconds || (unit.exactOnly && rest % unit.milliseconds != 0)) {
        continue;
      }
      text.append(rest / unit.milliseconds).append(unit.name);
      rest %= unit.milliseconds;
    }
    return text.toString();
  }
}
