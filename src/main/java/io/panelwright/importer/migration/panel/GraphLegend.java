package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Legend and tooltip of the old graph. */
final class GraphLegend {

  static final Set<String> READS =
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

  private GraphLegend() {}

  static JsonObject options(JsonObject graph) {
    return Json.object().with("legend", legend(graph)).with("tooltip", tooltip(graph));
  }

  /** The legend of graphs that say nothing of it. */
  static JsonObject plain() {
    return Json.object()
        .with("displayMode", "list")
        .with("showLegend", true)
        .with("placement", "bottom")
        .with("calcs", Json.array());
  }

  static JsonObject legend(JsonObject graph) {
    if (!Loosely.isTrue(graph, "legend")) {
      return plain();
    }
    JsonObject old = graph.object("legend");
    Settings legend = new Settings(plain());
    boolean table = Loosely.isTrue(old, "show") && Loosely.isTrue(old, "alignAsTable");
    legend.set("displayMode", table ? "table" : "list");
    legend.set("showLegend", Loosely.isTrue(old, "show"));
    legend.set("placement", Loosely.isTrue(old, "rightSide") ? "right" : "bottom");
    if (Loosely.isTrue(old, "values")) {
      legend.set("calcs", Json.strings(reducers(old)));
    }
    Loosely.number(old, "sideWidth")
        .filter(width -> width.toDouble() != 0)
        .ifPresent(width -> legend.set("width", width));
    return legend.json();
  }

  private static List<String> reducers(JsonObject legend) {
    return legend.members().entrySet().stream()
        .filter(member -> Loosely.isTrue(member.getValue()))
        .map(member -> Reducers.today(member.getKey()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static JsonObject tooltip(JsonObject graph) {
    boolean shared = Loosely.isTrue(graph, "tooltip.shared");
    long order = shared ? graph.object("tooltip").integer("sort").orElse(0L) : 0;
    return Json.object()
        .with("mode", shared ? "multi" : "single")
        .with("sort", order == 1 ? "asc" : order == 2 ? "desc" : "none");
  }

  /** Series without a value other than zero, or without any, can be kept from the legend. */
  static List<JsonObject> hidden(JsonObject graph) {
    List<JsonObject> overrides = new ArrayList<>();
    if (Loosely.isTrue(graph, "legend.hideZero")) {
      overrides.add(hidden("allIsZero"));
    }
    if (Loosely.isTrue(graph, "legend.hideEmpty")) {
      overrides.add(hidden("allIsNull"));
    }
    return overrides;
  }

  private static JsonObject hidden(String reducer) {
    JsonObject condition =
        Json.object().with("reducer", reducer).with("op", "gte").with("value", 0);
    JsonObject from = Json.object().with("tooltip", true).with("viz", false).with("legend", true);
    return FieldConfig.rule(
        FieldConfig.matcher("byValue", condition), FieldConfig.property("custom.hideFrom", from));
  }
}
