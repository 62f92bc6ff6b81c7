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
    return new Condition(field, "equal", Json.object().with("value", value));
  }

  /** Values above this one. */
  public static Condition greater(String field, double value) {
    double finite = Check.finite(value, "compared value");
    return new Condition(field, "greater", Json.object().with("value", Json.of(finite)));
  }

  /** Values below this one. */
  public static Condition lower(String field, double value) {
    double finite = Check.finite(value, "compared value");
    return new Condition(field, "lower", Json.object().with("value", Json.of(finite)));
  }

  /** Texts that match a regular expression. */
  public static Condition regex(String field, String pattern) {
    return new Condition(field, "regex", Json.object().with("value", pattern));
  }

  /** Cells without a value. */
  public static Condition isNull(String field) {
    return new Condition(field, "isNull", Json.object());
  }

  JsonObject json() {
    return Json.object()
        .with("config", Json.object().with("id", matcher).with("options", options))
        .with("fieldName", field);
  }
}
