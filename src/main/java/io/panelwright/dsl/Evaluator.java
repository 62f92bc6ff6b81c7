package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A comparison with fixed numbers, as {@link Expression}s make them. */
public final class Evaluator extends JsonForm {

  private Evaluator(JsonObject json) {
    super(json);
  }

  /** Values above this one. */
  public static Evaluator above(double value) {
    return of("gt", value);
  }

  /** Values below this one. */
  public static Evaluator below(double value) {
    return of("lt", value);
  }

  /** Values equal to this one. */
  public static Evaluator equalTo(double value) {
    return of("eq", value);
  }

  /** Values other than this one. */
  public static Evaluator notEqualTo(double value) {
    return of("ne", value);
  }

  /** Values from this one upwards. */
  public static Evaluator atLeast(double value) {
    return of("gte", value);
  }

  /** Values up to this one. */
  public static Evaluator atMost(double value) {
    return of("lte", value);
  }

  /** Values between these two, neither included. */
  public static Evaluator within(double from, double to) {
    return of("within_range", from, to);
  }

  /** Values below the first or above the second. */
  public static Evaluator outside(double from, double to) {
    return of("outside_range", from, to);
  }

  /** Values between these two, both included. */
  public static Evaluator withinIncluded(double from, double to) {
    return of("within_range_included", from, to);
  }

  /** Values up to the first or from the second upwards. */
  public static Evaluator outsideIncluded(double from, double to) {
    return of("outside_range_included", from, to);
  }

  /** No value at all; in classic conditions only. */
  public static Evaluator noValue() {
    return of("no_value");
  }

  private static Evaluator of(String type, double... params) {
    Json[] numbers = new Json[params.length];
    for (int i = 0; i < params.length; i++) {
      numbers[i] = Json.of(Check.finite(params[i], "compared value"));
    }
    return new Evaluator(
        Json.object().with("params", Json.array(numbers)).with("type", Json.of(type)));
  }
}
