package io.panelwright.policy.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.policy.FieldProperty;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The thresholds of a panel's fields.
 *
 * @param steps the first is Grafana's base, whatever its value
 */
record Thresholds(List<JsonObject> steps, Where where) {

  private static final double LOWEST = Double.NEGATIVE_INFINITY;

  Thresholds {
    steps = List.copyOf(steps);
  }

  /** What the first step says of itself; minus infinity where that is nothing. */
  double base() {
    return steps.stream().limit(1).mapToDouble(Thresholds::value).findFirst().orElse(LOWEST);
  }

  /** Where the steps after the base begin, those that say it. */
  List<Double> values() {
    return steps.stream().skip(1).map(Thresholds::value).filter(Double::isFinite).toList();
  }

  private static double value(JsonObject step) {
    return step.get("value").orElse(JsonNull.NULL) instanceof JsonNumber number
        ? number.toDouble()
        : LOWEST;
  }

  /** Those of all fields and those of overrides. */
  static List<Thresholds> of(Placed panel) {
    List<Thresholds> found = new ArrayList<>();
    Where defaults = panel.where().at("fieldConfig", "defaults", "thresholds");
    add(panel.fieldDefaults().get("thresholds"), defaults, found);
    for (FieldProperty property : panel.fieldProperties()) {
      if (property.id().equals("thresholds")) {
        add(Optional.of(property.value()), property.where(), found);
      }
    }
    return found;
  }

  private static void add(Optional<Json> json, Where where, List<Thresholds> found) {
    if (json.isPresent() && json.get() instanceof JsonObject object) {
      found.add(new Thresholds(object.array("steps").objects().toList(), where));
    }
  }
}
