package io.panelwright.lint.rule.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.FieldProperty;
import io.panelwright.lint.LocatedPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The thresholds of a panel's fields.
 *
 * @param steps the first step is Grafana's base, regardless of its value
 */
record PanelThresholds(List<JsonObject> steps, DashboardLocation location) {

  private static final double LOWEST = Double.NEGATIVE_INFINITY;

  PanelThresholds {
    steps = List.copyOf(steps);
  }

  /** The value of the first step; minus infinity if absent. */
  double base() {
    return steps.stream().limit(1).mapToDouble(PanelThresholds::value).findFirst().orElse(LOWEST);
  }

  /** The values of the steps after the base that have one. */
  List<Double> values() {
    return steps.stream().skip(1).map(PanelThresholds::value).filter(Double::isFinite).toList();
  }

  private static double value(JsonObject step) {
    return step.get("value").orElse(JsonNull.NULL) instanceof JsonNumber number
        ? number.toDouble()
        : LOWEST;
  }

  /**
   * Whether Grafana reads the field options of the panel: those of a removed type are replaced when
   * the panel is migrated.
   */
  static boolean areRead(LocatedPanel panel) {
    return !PanelTypeRemovedRule.isRemoved(panel.view().type());
  }

  /** Returns the thresholds of the defaults and of overrides. */
  static List<PanelThresholds> collect(LocatedPanel panel) {
    if (!areRead(panel)) {
      return List.of();
    }
    List<PanelThresholds> found = new ArrayList<>();
    DashboardLocation defaults = panel.location().at("fieldConfig", "defaults", "thresholds");
    add(panel.fieldDefaults().get("thresholds"), defaults, found);
    for (FieldProperty property : panel.fieldProperties()) {
      if (property.id().equals("thresholds")) {
        add(Optional.of(property.value()), property.location(), found);
      }
    }
    return found;
  }

  private static void add(
      Optional<Json> json, DashboardLocation where, List<PanelThresholds> found) {
    if (json.isPresent() && json.get() instanceof JsonObject object) {
      found.add(new PanelThresholds(object.array("steps").objects().toList(), where));
    }
  }
}
