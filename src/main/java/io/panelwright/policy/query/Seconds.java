package io.panelwright.policy.query;

import java.math.BigDecimal;

/** Spans of time as PromQL writes them. */
final class Seconds {

  private Seconds() {}

  /** A span in the largest unit that it is a whole number of: {@code 5m}, {@code 90s}. */
  static String text(double seconds) {
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
