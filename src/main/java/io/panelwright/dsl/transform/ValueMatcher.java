package io.panelwright.dsl.transform;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * A condition on a column's values, for {@link Transformations#keepRows} and {@link
 * Transformations#dropRows}.
 *
 * @param matcher Grafana's id: {@code equal}, {@code greater}, {@code isNull}, {@code regex} …
 * @param options the values to compare with
 */
public record ValueMatcher(String field, String matcher, JsonObject options) {

  /** Matches texts equal to this one. */
  public static ValueMatcher equal(String field, String value) {
    return of(field, "equal", Json.of(value));
  }

  /** Matches numbers equal to this one. */
  public static ValueMatcher equal(String field, double value) {
    return of(field, "equal", Json.of(ArgumentValidator.requireFinite(value, "compared value")));
  }

  /** Matches texts other than this one. */
  public static ValueMatcher notEqual(String field, String value) {
    return of(field, "notEqual", Json.of(value));
  }

  /** Matches numbers other than this one. */
  public static ValueMatcher notEqual(String field, double value) {
    return of(field, "notEqual", Json.of(ArgumentValidator.requireFinite(value, "compared value")));
  }

  /** Matches values above this one. */
  public static ValueMatcher greater(String field, double value) {
    return of(field, "greater", Json.of(ArgumentValidator.requireFinite(value, "compared value")));
  }

  /** Matches values from this one upwards. */
  public static ValueMatcher greaterOrEqual(String field, double value) {
    return of(
        field, "greaterOrEqual", Json.of(ArgumentValidator.requireFinite(value, "compared value")));
  }

  /** Matches values below this one. */
  public static ValueMatcher lower(String field, double value) {
    return of(field, "lower", Json.of(ArgumentValidator.requireFinite(value, "compared value")));
  }

  /** Matches values up to this one. */
  public static ValueMatcher lowerOrEqual(String field, double value) {
    return of(
        field, "lowerOrEqual", Json.of(ArgumentValidator.requireFinite(value, "compared value")));
  }

  /** Matches values between two bounds. */
  public static ValueMatcher between(String field, double from, double to) {
    return new ValueMatcher(
        field,
        "between",
        Json.object()
            .with("from", Json.of(ArgumentValidator.requireFinite(from, "compared value")))
            .with("to", Json.of(ArgumentValidator.requireFinite(to, "compared value"))));
  }

  /** Matches texts by a regular expression. */
  public static ValueMatcher regex(String field, String pattern) {
    return of(field, "regex", Json.of(pattern));
  }

  /** Matches texts that contain this one. */
  public static ValueMatcher substring(String field, String text) {
    return of(field, "substring", Json.of(text));
  }

  /** Matches texts that do not contain this one. */
  public static ValueMatcher notSubstring(String field, String text) {
    return of(field, "notSubstring", Json.of(text));
  }

  /** Matches cells without a value. */
  public static ValueMatcher isNull(String field) {
    return new ValueMatcher(field, "isNull", Json.object());
  }

  /** Matches cells with a value. */
  public static ValueMatcher isNotNull(String field) {
    return new ValueMatcher(field, "isNotNull", Json.object());
  }

  private static ValueMatcher of(String field, String matcher, Json value) {
    return new ValueMatcher(field, matcher, Json.object().with("value", value));
  }

  JsonObject json() {
    return Json.object()
        .with("config", Json.object().with("id", matcher).with("options", options))
        .with("fieldName", field);
  }
}
