package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A comparison with fixed numbers, for {@link Expression}s. */
public final class Evaluator extends JsonValue {

  private Evaluator(JsonObject json) {
    super(json);
  }

  /** Holds for values above this one. */
  public static Evaluator above(double value) {
    return of("gt", value);
  }

  /** Holds for values below this one. */
  public static Evaluator below(double value) {
    return of("lt", value);
  }

  /** Holds for values equal to this one. */
  public static Evaluator equalTo(double value) {
    return of("eq", value);
  }

  /** Holds for values other than this one. */
  public static Evaluator notEqualTo(double value) {
    return of("ne", value);
  }

  /** Holds for values from this one upwards. */
  public static Evaluator atLeast(double value) {
    return of("gte", value);
  }

  /** Holds for values up to this one. */
  public static Evaluator atMost(double value) {
    return of("lte", value);
  }

  /** Holds for values between two bounds, both excluded. */
  public static Evaluator within(double from, double to) {
    return of("within_range", from, to);
  }

  /** Holds for values below the first or above the second bound. */
  public static Evaluator outside(double from, double to) {
    return of("outside_range", from, to);
  }

  /** Holds for values between two bounds, both included. */
  public static Evaluator withinIncluded(double from, double to) {
    return of("within_range_included", from, to);
  }

  /** Holds for values up to the first or from the second bound upwards. */
  public static Evaluator outsideIncluded(double from, double to) {
    return of("outside_range_included", from, to);
  }

  /** Holds if there is no value; for classic conditions only. */
  public static Evaluator noValue() {
    return of("no_value");
  }

  private static Evaluator of(String type, double... params) {
    Json[] numbers = new Json[params.length];
    for (int i = 0; i < params.length; i++) {
      numbers[i] = Json.of(ArgumentValidator.requireFinite(params[i], "compared value"));
    }
    return new Evaluator(
        Json.object().with("params", Json.array(numbers)).with("type", Json.of(type)));
  }
}
