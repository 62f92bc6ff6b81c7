package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Lines and areas of the old graph that mark values, as today's thresholds. */
final class GraphThresholds {

  static final Set<String> READS =
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

  private GraphThresholds() {}

  /** Puts the graph's thresholds, if it has any, into the field options. */
  static void put(JsonObject graph, Settings fields) {
    List<JsonObject> marks = sorted(graph);
    if (marks.isEmpty()) {
      return;
    }
    boolean area = marks.stream().anyMatch(mark -> Loosely.isTrue(mark, "fill"));
    boolean line = marks.stream().anyMatch(mark -> Loosely.isTrue(mark, "line"));
    fields.set("custom.thresholdsStyle.mode", line && area ? "line+area" : area ? "area" : "line");
    fields.set("thresholds", Thresholds.absolute(steps(marks)));
  }

  /**
   * What marks a value at all; by value, of equal ones the later first, as Grafana's comparison
   * happens to sort them.
   */
  private static List<JsonObject> sorted(JsonObject graph) {
    List<JsonObject> marks =
        new ArrayList<>(
            graph
                .array("thresholds")
                .objects()
                .filter(mark -> Loosely.number(mark, "value").isPresent())
                .filter(mark -> is(mark, "gt") || is(mark, "lt"))
                .toList());
    Collections.reverse(marks);
    marks.sort(Comparator.comparingDouble(GraphThresholds::value));
    return marks;
  }

  private static List<JsonObject> steps(List<JsonObject> marks) {
    List<JsonObject> steps = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      JsonObject mark = marks.get(i);
      if (is(mark, "gt")) {
        steps.add(step(mark, color(mark)));
      } else {
        if (steps.isEmpty()) {
          steps.add(Thresholds.base(color(mark)));
        }
        boolean another = i + 1 < marks.size() && is(marks.get(i + 1), "lt");
        steps.add(step(mark, another ? color(marks.get(i + 1)) : NOTHING));
      }
    }
    if (is(marks.get(0), "gt")) {
      steps.add(0, Thresholds.base(NOTHING));
    }
    return steps;
  }

  private static boolean is(JsonObject mark, String operator) {
    return mark.string("op").filter(operator::equals).isPresent();
  }

  private static double value(JsonObject mark) {
    return Loosely.number(mark, "value").orElseThrow().toDouble();
  }

  private static JsonObject step(JsonObject mark, String color) {
    return Thresholds.step(Loosely.number(mark, "value").orElseThrow(), color);
  }

  private static String color(JsonObject mark) {
    return switch (mark.string("colorMode").orElse("")) {
      case "warning" -> "orange";
      case "custom" ->
          Loosely.text(mark, "fillColor").or(() -> Loosely.text(mark, "lineColor")).orElse(NOTHING);
      default -> "red";
    };
  }
}
