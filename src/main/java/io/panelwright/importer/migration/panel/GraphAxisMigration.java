package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Migrates a y-axis of the old graph to field options. */
final class GraphAxisMigration {

  private GraphAxisMigration() {}

  /** Returns the field options for the axis with this index; empty if there is no such axis. */
  static JsonObject fields(JsonObject graph, int index) {
    JsonArray axes = graph.array("yaxes");
    return axes.size() > index && axes.items().get(index) instanceof JsonObject axis
        ? fields(axis)
        : Json.object();
  }

  private static JsonObject fields(JsonObject axis) {
    JsonPathBuilder fields = new JsonPathBuilder();
    fields.copyText(axis, "format", "unit");
    fields.copyNumber(axis, "decimals", "decimals");
    fields.copyNumber(axis, "min", "min").copyNumber(axis, "max", "max");
    fields.set(
        "custom.axisPlacement", JavaScriptCoercion.isTruthyAt(axis, "show") ? "auto" : "hidden");
    fields.copyText(axis, "label", "custom.axisLabel");
    Optional<Long> base = axis.integer("logBase").filter(log -> log == 2 || log == 10);
    base.ifPresent(log -> fields.set("custom.scaleDistribution", logarithmic(log)));
    return fields.json();
  }

  private static Json logarithmic(long base) {
    return Json.object().with("type", "log").with("log", base);
  }

  /** Returns the properties of a series on the right axis that differ from the left axis. */
  static List<JsonObject> right(JsonObject left, JsonObject right) {
    List<JsonObject> properties = new ArrayList<>();
    differing(left.without("custom"), right.without("custom"), "", properties);
    properties.add(FieldConfig.property("custom.axisPlacement", Json.of(placement(left, right))));
    differing(
        left.object("custom"),
        right.object("custom").without("axisPlacement"),
        "custom.",
        properties);
    return properties;
  }

  private static String placement(JsonObject left, JsonObject right) {
    return isHidden(right) && !isHidden(left) ? "hidden" : "right";
  }

  private static boolean isHidden(JsonObject fields) {
    return fields.object("custom").string("axisPlacement").filter("hidden"::equals).isPresent();
  }

  private static void differing(
      JsonObject left, JsonObject right, String prefix, List<JsonObject> properties) {
    right
        .members()
        .forEach(
            (key, value) -> {
              if (!left.get(key).filter(value::equals).isPresent()) {
                properties.add(FieldConfig.property(prefix + key, value));
              }
            });
  }
}
