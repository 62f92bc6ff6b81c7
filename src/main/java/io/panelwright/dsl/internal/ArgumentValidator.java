package io.panelwright.dsl.internal;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.json.Json;
import java.util.function.Supplier;

/** Validates arguments of the dsl and reports errors at the author's line. */
public final class ArgumentValidator {

  private ArgumentValidator() {}

  /**
   * Reports an error unless {@code holds}.
   *
   * @return {@code holds}; if findings are collected instead of thrown, the caller continues with a
   *     valid replacement
   */
  public static boolean check(boolean holds, String code, String message, String next) {
    if (!holds) {
      FindingCollector.report(Finding.error(code, CallSite.here().place(), message, next));
    }
    return holds;
  }

  /** Reports an error unless {@code holds}; the message is computed only then. */
  public static boolean check(boolean holds, String code, Supplier<String> message, String next) {
    return holds || check(false, code, message.get(), next);
  }

  public static String requireText(String value, String name) {
    check(!value.isBlank(), "text-blank", name + " is blank: expected text", "write the " + name);
    return value;
  }

  /** Requires a finite number; returns 0 instead of any other. */
  public static double requireFinite(double value, String name) {
    boolean valid = !Double.isNaN(value) && !Double.isInfinite(value);
    check(
        valid,
        "number-not-finite",
        name + " is " + value + ": expected a finite number",
        "use a finite number");
    return valid ? value : 0;
  }

  /** Requires an integer of at least {@code min}; returns {@code min} instead of a smaller one. */
  public static int requireAtLeast(int min, int value, String name) {
    boolean valid = value >= min;
    check(valid, "number-out-of-range", name + " " + value + ": expected " + min + " or more", "");
    return valid ? value : min;
  }

  /** Requires an integer within bounds, both included; returns the nearest bound otherwise. */
  public static int requireBetween(int min, int max, int value, String name) {
    check(
        value >= min && value <= max,
        "number-out-of-range",
        name + " " + value + ": expected " + min + " to " + max,
        "");
    return Math.max(min, Math.min(max, value));
  }

  /** Requires a number within bounds, both included; returns the nearest bound otherwise. */
  public static double requireBetween(double min, double max, double value, String name) {
    double number = requireFinite(value, name);
    check(
        number >= min && number <= max,
        "number-out-of-range",
        () ->
            name + " is " + Json.of(number) + ": expected " + Json.of(min) + " to " + Json.of(max),
        "");
    return Math.max(min, Math.min(max, number));
  }

  /** Requires a duration in Grafana's notation, or a text that contains a variable. */
  public static String requireDuration(String value, String name) {
    check(
        value.matches(">?[0-9]+(ms|[smhdwMy])|.*\\$.+"),
        "duration-invalid",
        name + " \"" + value + "\" is not a duration",
        "write a number and a unit, such as 15s, 5m or 1d");
    return value;
  }
}
