package io.panelwright.dsl;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Mistakes;

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
