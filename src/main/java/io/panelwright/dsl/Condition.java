package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * A condition on a column's values, for {@link Transformations#keepRows} and {@link
 * Transformations#dropRows}.
 *
 * @param matcher Grafana's word: {@code equal}, {@code greater}, {@code isNull}, {@code regex} …
 * @param options what it compares with
 */
public record Condition(String field, String matcher, JsonObject options) {

  /** Values equal to this one. */
  public static Condition equal(String field, String value) {
    return of(field, "equal", Json.of(value));
  }

  /** Values equal to this one. */
  public static Condition equal(String field, double value) {
    return of(field, "equal", Json.of(Check.finite(value, "compared value")));
  }

  /** Values other than this one. */
  public static Condition notEqual(String field, String value) {
    return of(field, "notEqual", Json.of(value));
  }

  /** Values other than this one. */
  public static Condition notEqual(String field, double value) {
    return of(field, "notEqual", Json.of(Check.finite(value, "compared value")));
  }

  /** Values above this one. */
  public static Condition greater(String field, double value) {
    return of(field, "greater", Json.of(Check.finite(value, "compared value")));
  }

  /** Values from this one upwards. */
  public static Condition greaterOrEqual(String field, double value) {
    return of(field, "greaterOrEqual", Json.of(Check.finite(value, "compared value")));
  }

  /** Values below this one. */
  public static Condition lower(String field, double value) {
    return of(field, "lower", Json.of(Check.finite(value, "compared value")));
  }

  /** Values up to this one. */
  public static Condition lowerOrEqual(String field, double value) {
    return of(field, "lowerOrEqual", Json.of(Check.finite(value, "compared value")));
  }

  /** Values between these two. */
  public static Condition between(String field, double from, double to) {
    return new Condition(
        field,
        "between",
        Json.object()
            .with("from", Json.of(Check.finite(from, "compared value")))
            .with("to", Json.of(Check.finite(to, "compared value"))));
  }

  /** Texts that match a regular expression. */
  public static Condition regex(String field, String pattern) {
    return of(field, "regex", Json.of(pattern));
  }

  /** Texts that contain this one. */
  public static Condition substring(String field, String text) {
    return of(field, "substring", Json.of(text));
  }

  /** Texts that do not contain this one. */
  public static Condition notSubstring(String field, String text) {
    return of(field, "notSubstring", Json.of(text));
  }

  /** Cells without a value. */
  public static Condition isNull(String field) {
    return new Condition(field, "isNull", Json.object());
  }

  /** Cells with a value. */
  public static Condition isNotNull(String field) {
    return new Condition(field, "isNotNull", Json.object());
  }

  private static Condition of(String field, String matcher, Json value) {
    return new Condition(field, matcher, Json.object().with("value", value));
  }

  JsonObject json() {
    return Json.object()
        .with("config", Json.object().with("id", matcher).with("options", options))
        .with("fieldName", field);
  }
}
