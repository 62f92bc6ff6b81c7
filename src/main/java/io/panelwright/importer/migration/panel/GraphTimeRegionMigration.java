package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Migrates time regions of the old graph to annotations that one panel shows. */
final class GraphTimeRegionMigration {

  private static final String MARKED = "timeRegions";

  private GraphTimeRegionMigration() {}

  static List<JsonObject> annotations(JsonObject graph) {
    List<JsonObject> annotations = new ArrayList<>();
    int number = 0;
    for (JsonObject region : graph.array(MARKED).objects().toList()) {
      String name = "Time region for panel " + graph.string("title").orElse("");
      boolean fill = JavaScriptCoercion.isTruthyAt(region, "fill");
      if (fill || JavaScriptCoercion.isTruthyAt(region, "line")) {
        JsonPathBuilder annotation = new JsonPathBuilder();
        annotation.set(
            "datasource", Json.object().with("type", "datasource").with("uid", "grafana"));
        annotation.set("enable", true).set("hide", true);
        annotation.set("filter.exclude", false).set("filter.ids", ids(graph));
        annotation.set("iconColor", fill ? color(region) : "white");
        annotation.set("name", number == 0 ? name : name + " " + number);
        annotation.set("target", target(region));
        annotations.add(annotation.json());
      }
      number++;
    }
    return annotations;
  }

  private static JsonArray ids(JsonObject graph) {
    return graph.integer("id").map(id -> Json.array(Json.of(id))).orElse(Json.array());
  }

  private static String color(JsonObject region) {
    String mode = region.string("colorMode").orElse("custom");
    return mode.equals("custom") ? region.string("fillColor").orElse("white") : mode;
  }

  /** The old graph used UTC, independent of the dashboard's time zone. */
  private static JsonObject target(JsonObject region) {
    JsonPathBuilder target = new JsonPathBuilder().set("queryType", MARKED).set("refId", "Anno");
    for (String key : List.of("fromDayOfWeek", "toDayOfWeek", "from", "to")) {
      target.copy(region, key, "timeRegion." + key);
    }
    return target.set("timeRegion.timezone", "utc").json();
  }
}
