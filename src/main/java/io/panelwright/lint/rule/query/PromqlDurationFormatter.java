package io.panelwright.lint.rule.query;

import java.math.BigDecimal;

/** Formats durations in PromQL notation. */
final class PromqlDurationFormatter {

  private PromqlDurationFormatter() {}

  /** Formats seconds in the largest unit without a fraction: {@code 5m}, {@code 90s}. */
  static String format(double seconds) {
    if (seconds != Math.rint(seconds)) {
      return BigDecimal.valueOf(Math.round(seconds * 1000)).toPlainString() + "ms";
    }
    long whole = (long) seconds;
    if (whole % 86_400 == 0 && whole > 0) {
      return whole / 86_400 + "d";
    }
    if (whole % 3600 == 0 && whole > 0) {
      return whole / 3600 + "h";
    }
    return whole % 60 == 0 && whole > 0 ? whole / 60 + "m" : whole + "s";
  }
}
