package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Migrates legend and tooltip of the old graph. */
final class GraphLegendMigration {

  static final Set<String> READ_PATHS =
      Set.of(
          "legend.show",
          "legend.alignAsTable",
          "legend.rightSide",
          "legend.sideWidth",
          "legend.values",
          "legend.min",
          "legend.max",
          "legend.avg",
          "legend.current",
          "legend.total",
          "legend.hideZero",
          "legend.hideEmpty",
          "tooltip.shared",
          "tooltip.sort");

  private GraphLegendMigration() {}

  static JsonObject options(JsonObject graph) {
    return Json.object().with("legend", legend(graph)).with("tooltip", tooltip(graph));
  }

  /** The legend of graphs without legend settings. */
  static JsonObject plain() {
    return Json.object()
        .with("displayMode", "list")
        .with("showLegend", true)
        .with("placement", "bottom")
        .with("calcs", Json.array());
  }

  static JsonObject legend(JsonObject graph) {
    if (!JavaScriptCoercion.isTruthyAt(graph, "legend")) {
      return plain();
    }
    JsonObject old = graph.object("legend");
    JsonPathBuilder legend = new JsonPathBuilder(plain());
    boolean table =
        JavaScriptCoercion.isTruthyAt(old, "show")
            && JavaScriptCoercion.isTruthyAt(old, "alignAsTable");
    legend.set("displayMode", table ? "table" : "list");
    legend.set("showLegend", JavaScriptCoercion.isTruthyAt(old, "show"));
    legend.set("placement", JavaScriptCoercion.isTruthyAt(old, "rightSide") ? "right" : "bottom");
    if (JavaScriptCoercion.isTruthyAt(old, "values")) {
      legend.set("calcs", Json.strings(reducers(old)));
    }
    JavaScriptCoercion.numberAt(old, "sideWidth")
        .filter(width -> width.toDouble() != 0)
        .ifPresent(width -> legend.set("width", width));
    return legend.json();
  }

  private static List<String> reducers(JsonObject legend) {
    return legend.members().entrySet().stream()
        .filter(member -> JavaScriptCoercion.isTruthy(member.getValue()))
        .map(member -> ReducerAliases.resolve(member.getKey()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static JsonObject tooltip(JsonObject graph) {
    boolean shared = JavaScriptCoercion.isTruthyAt(graph, "tooltip.shared");
    long order = shared ? graph.object("tooltip").integer("sort").orElse(0L) : 0;
    return Json.object()
        .with("mode", shared ? "multi" : "single")
        .with("sort", order == 1 ? "asc" : order == 2 ? "desc" : "none");
  }

  /** Returns overrides that hide series of zeros or without values in the legend. */
  static List<JsonObject> hidden(JsonObject graph) {
    List<JsonObject> overrides = new ArrayList<>();
    if (JavaScriptCoercion.isTruthyAt(graph, "legend.hideZero")) {
      overrides.add(hidden("allIsZero"));
    }
    if (JavaScriptCoercion.isTruthyAt(graph, "legend.hideEmpty")) {
      overrides.add(hidden("allIsNull"));
    }
    return overrides;
  }

  private static JsonObject hidden(String reducer) {
    JsonObject condition =
        Json.object().with("reducer", reducer).with("op", "gte").with("value", 0);
    JsonObject from = Json.object().with("tooltip", true).with("viz", false).with("legend", true);
    return FieldConfig.createOverride(
        FieldConfig.matcher("byValue", condition), FieldConfig.property("custom.hideFrom", from));
  }
}
