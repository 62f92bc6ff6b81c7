package io.panelwright.show.value;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The thresholds of a field.
 *
 * @param percentage whether the values of the steps are percents of the range from minimum to
 *     maximum
 * @param steps in the order of the configuration, which is ascending
 */
public record FieldThresholds(boolean percentage, List<Step> steps) {

  /** The threshold of a field without thresholds. */
  private static final Step FALLBACK = new Step(0, ThemeColors.FALLBACK);

  public FieldThresholds {
    steps = List.copyOf(steps);
  }

  /**
   * A threshold.
   *
   * @param value the lowest value of the step; negative infinity for the base
   * @param color a name or a CSS color
   */
  public record Step(double value, String color) {}

  /** The thresholds of a field's configuration; without steps if it has none. */
  public static FieldThresholds of(JsonObject config) {
    JsonObject thresholds = config.object("thresholds");
    return new FieldThresholds(
        thresholds.string("mode").equals(Optional.of("percentage")),
        thresholds.array("steps").objects().map(FieldThresholds::step).toList());
  }

  private static Step step(JsonObject step) {
    double value = FieldScale.limit(step, "value").orElse(Double.NEGATIVE_INFINITY);
    return new Step(value, step.string("color").orElse(""));
  }

  /**
   * The step of a value: the last one before the first step that the value does not reach.
   *
   * @param percent the position of the value between minimum and maximum, from 0 to 1
   */
  public Step active(double value, double percent) {
    if (steps.isEmpty()) {
      return FALLBACK;
    }
    double compared = percentage ? percent * 100 : value;
    Step active = steps.get(0);
    for (Step step : steps) {
      if (!(compared >= step.value())) {
        break;
      }
      active = step;
    }
    return active;
  }
}
