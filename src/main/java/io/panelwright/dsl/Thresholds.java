package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Colours by value: a base colour and steps, each from its value upwards, in ascending order. */
public final class Thresholds {

  private final String mode;
  private final Color base;
  private final List<Step> steps;

  /**
   * A colour from a value upwards.
   *
   * @param expression what the value is taken from, where it is a number; empty otherwise
   */
  private record Step(double from, Color color, String expression) {}

  private Thresholds(String mode, Color base, List<Step> steps) {
    this.mode = mode;
    this.base = base;
    this.steps = List.copyOf(steps);
  }

  /** This colour for all values below the first step. */
  public static Thresholds base(Color color) {
    return new Thresholds("absolute", color, List.of());
  }

  /** This colour from a value upwards; the value must be above that of the step before. */
  public Thresholds step(double from, Color color) {
    return step(from, color, "");
  }

  /**
   * As {@link #step(double, Color)}, from the value that a variable has; Grafana 13 and later.
   *
   * @param from where the expression is no number
   * @param expression such as {@code $limit}
   */
  public Thresholds step(double from, Color color, String expression) {
    double value = Check.finite(from, "threshold");
    boolean ascends = steps.isEmpty() || steps.get(steps.size() - 1).from < value;
    boolean fine =
        Check.that(
            ascends,
            "threshold-order",
            "threshold " + Json.of(value) + " comes after a higher one",
            "write the steps in ascending order");
    if (!fine) {
      return this;
    }
    var more = new ArrayList<>(steps);
    more.add(new Step(value, color, expression));
    return new Thresholds(mode, base, more);
  }

  /** The steps are percentages of the range from min to max, not values. */
  public Thresholds percentage() {
    return new Thresholds("percentage", base, steps);
  }

  JsonObject json() {
    List<Json> rows = new ArrayList<>();
    rows.add(row(new Step(0, base, "")));
    steps.forEach(step -> rows.add(row(step)));
    return Json.object().with("mode", mode).with("steps", new JsonArray(rows));
  }

  private static JsonObject row(Step step) {
    JsonObject row =
        Json.object().with("color", step.color.value()).with("value", Json.of(step.from));
    return step.expression.isEmpty() ? row : row.with("valueExpr", step.expression);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Thresholds that && json().equals(that.json());
  }

  @Override
  public int hashCode() {
    return json().hashCode();
  }

  @Override
  public String toString() {
    return json().toString();
  }
}
