package io.panelwright.dsl;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Mistakes;
import io.panelwright.json.Json;

/** Author mistakes of this package, told at the author's line. */
final class Check {

  private Check() {}

  /**
   * Reports unless {@code holds}.
   *
   * @return {@code holds}, for the caller to go on with something harmless where mistakes are
   *     collected
   */
  static boolean that(boolean holds, String code, String message, String next) {
    if (!holds) {
      Mistakes.report(Finding.error(code, CallSite.here().place(), message, next));
    }
    return holds;
  }

  static String text(String value, String what) {
    that(
        !value.isBlank(),
        "blank-text",
        what + " is blank: expected a text that a person can read",
        "write the " + what);
    return value;
  }

  /** A number that JSON can hold; 0 in place of anything else. */
  static double finite(double value, String what) {
    boolean fine = !Double.isNaN(value) && !Double.isInfinite(value);
    that(fine, "not-finite", what + " is " + value + ": expected a finite number", "give a number");
    return fine ? value : 0;
  }

  /** A whole number that is not too small; the least one in place of one that is. */
  static int atLeast(int least, int value, String what) {
    boolean fine = value >= least;
    that(fine, "out-of-range", what + " " + value + ": expected " + least + " or more", "");
    return fine ? value : least;
  }

  /** A whole number from one to another, both included; the nearest one in place of one outside. */
  static int between(int least, int most, int value, String what) {
    that(
        value >= least && value <= most,
        "out-of-range",
        what + " " + value + ": expected " + least + " to " + most,
        "");
    return Math.max(least, Math.min(most, value));
  }

  /** A number from one to another, both included; the nearest one in place of one outside. */
  static double between(double least, double most, double value, String what) {
    double number = finite(value, what);
    that(
        number >= least && number <= most,
        "out-of-range",
        what + " is " + Json.of(number) + ": expected " + Json.of(least) + " to " + Json.of(most),
        "");
    return Math.max(least, Math.min(most, number));
  }

  /** A span of time as Grafana writes it; a variable may stand for one. */
  static String duration(String value, String what) {
    that(
        value.matches(">?[0-9]+(ms|[smhdwMy])|.*\\$.+"),
        "duration",
        what + " \"" + value + "\" is no span of time",
        "write a number and a unit, such as 15s, 5m or 1d");
    return value;
  }
}
