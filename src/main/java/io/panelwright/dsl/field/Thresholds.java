package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Thresholds: a base color and steps in ascending order, each from its value upwards. */
public final class Thresholds {

  private final String mode;
  private final Color base;
  private final List<Step> steps;

  /**
   * A color from a value upwards.
   *
   * @param expression the source of the value, if the value is not a number; otherwise empty
   */
  private record Step(double from, Color color, String expression) {}

  private Thresholds(String mode, Color base, List<Step> steps) {
    this.mode = mode;
    this.base = base;
    this.steps = List.copyOf(steps);
  }

  /** Thresholds with this color for all values below the first step. */
  public static Thresholds base(Color color) {
    return new Thresholds("absolute", color, List.of());
  }

  /** Adds a color from a value upwards; the value must be above that of the previous step. */
  public Thresholds step(double from, Color color) {
    return step(from, color, "");
  }

  /**
   * Adds a color from the value of an expression upwards; Grafana 13 and later.
   *
   * @param from used if the expression has no numeric value
   * @param expression such as {@code $limit}
   */
  public Thresholds step(double from, Color color, String expression) {
    double value = ArgumentValidator.requireFinite(from, "threshold");
    boolean ascends = steps.isEmpty() || steps.get(steps.size() - 1).from < value;
    boolean valid =
        ArgumentValidator.check(
            ascends,
            "threshold-order",
            "threshold " + Json.of(value) + " is below the previous step",
            "write the steps in ascending order");
    if (!valid) {
      return this;
    }
    var more = new ArrayList<>(steps);
    more.add(new Step(value, color, expression));
    return new Thresholds(mode, base, more);
  }

  /** Interprets the steps as percentages of the range from min to max. */
  public Thresholds percentage() {
    return new Thresholds("percentage", base, steps);
  }

  public JsonObject json() {
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
