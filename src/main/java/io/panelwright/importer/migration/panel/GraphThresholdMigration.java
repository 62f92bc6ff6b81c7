package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Migrates threshold lines and areas of the old graph to thresholds. */
final class GraphThresholdMigration {

  static final Set<String> READ_PATHS =
      Set.of(
          "thresholds[].op",
          "thresholds[].value",
          "thresholds[].fill",
          "thresholds[].line",
          "thresholds[].colorMode",
          "thresholds[].fillColor",
          "thresholds[].lineColor",
          "thresholds[].yaxis",
          "thresholds[].$$hashKey");

  private static final String NOTHING = "transparent";

  private GraphThresholdMigration() {}

  /** Adds the graph's thresholds, if it has any, to the field options. */
  static void put(JsonObject graph, JsonPathBuilder fields) {
    List<JsonObject> thresholds = sorted(graph);
    if (thresholds.isEmpty()) {
      return;
    }
    boolean area =
        thresholds.stream().anyMatch(threshold -> JavaScriptCoercion.isTruthyAt(threshold, "fill"));
    boolean line =
        thresholds.stream().anyMatch(threshold -> JavaScriptCoercion.isTruthyAt(threshold, "line"));
    fields.set("custom.thresholdsStyle.mode", line && area ? "line+area" : area ? "area" : "line");
    fields.set("thresholds", ThresholdSteps.absolute(steps(thresholds)));
  }

  /**
   * Returns thresholds with a value, by value; for equal values the later one first, as Grafana's
   * comparison sorts them.
   */
  private static List<JsonObject> sorted(JsonObject graph) {
    List<JsonObject> thresholds =
        new ArrayList<>(
            graph
                .array("thresholds")
                .objects()
                .filter(threshold -> JavaScriptCoercion.numberAt(threshold, "value").isPresent())
                .filter(threshold -> is(threshold, "gt") || is(threshold, "lt"))
                .toList());
    Collections.reverse(thresholds);
    thresholds.sort(Comparator.comparingDouble(GraphThresholdMigration::value));
    return thresholds;
  }

  private static List<JsonObject> steps(List<JsonObject> thresholds) {
    List<JsonObject> steps = new ArrayList<>();
    for (int i = 0; i < thresholds.size(); i++) {
      JsonObject threshold = thresholds.get(i);
      if (is(threshold, "gt")) {
        steps.add(step(threshold, color(threshold)));
      } else {
        if (steps.isEmpty()) {
          steps.add(ThresholdSteps.base(color(threshold)));
        }
        boolean another = i + 1 < thresholds.size() && is(thresholds.get(i + 1), "lt");
        steps.add(step(threshold, another ? color(thresholds.get(i + 1)) : NOTHING));
      }
    }
    if (is(thresholds.get(0), "gt")) {
      steps.add(0, ThresholdSteps.base(NOTHING));
    }
    return steps;
  }

  private static boolean is(JsonObject threshold, String operator) {
    return threshold.string("op").filter(operator::equals).isPresent();
  }

  private static double value(JsonObject threshold) {
    return JavaScriptCoercion.numberAt(threshold, "value").orElseThrow().toDouble();
  }

  private static JsonObject step(JsonObject threshold, String color) {
    return ThresholdSteps.step(
        JavaScriptCoercion.numberAt(threshold, "value").orElseThrow(), color);
  }

  private static String color(JsonObject threshold) {
    return switch (threshold.string("colorMode").orElse("")) {
      case "warning" -> "orange";
      case "custom" ->
          JavaScriptCoercion.textAt(threshold, "fillColor")
              .or(() -> JavaScriptCoercion.textAt(threshold, "lineColor"))
              .orElse(NOTHING);
      default -> "red";
    };
  }
}
