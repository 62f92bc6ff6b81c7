package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Migrates the old graph of one value per series to a bar gauge or a bar chart. */
final class GraphBarMigration {

  static final Set<String> CHART_READ_PATHS = Set.of("xaxis.mode", "xaxis.values", "legend.values");

  static final Set<String> GAUGE_READ_PATHS = gaugeReadPaths();

  private GraphBarMigration() {}

  static JsonObject gauge(JsonObject graph) {
    FieldConfig fields = FieldConfig.read(graph);
    JsonObject reduce =
        Json.object()
            .with("values", false)
            .with(
                "calcs",
                JavaScriptCoercion.nonNullAt(graph, "xaxis.values").isPresent()
                    ? calcs(graph)
                    : Json.array());
    JsonObject options =
        Json.object()
            .with("orientation", "auto")
            .with("reduceOptions", reduce)
            .with("legend", GraphLegendMigration.legend(graph));
    JsonObject colors = Json.object().with("mode", "palette-classic");
    return fields
        .withDefaults(fields.defaults().with("color", colors))
        .writeTo(graph.with("type", "bargauge"))
        .with("options", GraphTimeSeriesMigration.overlay(graph.object("options"), options));
  }

  static JsonObject chart(JsonObject graph) {
    List<Json> transformations = new ArrayList<>(graph.array("transformations").items());
    transformations.add(transformation("reduce", Json.object().with("reducers", calcs(graph))));
    transformations.add(transformation("transpose", Json.object()));
    JsonObject hidden = FieldConfig.property("custom.axisPlacement", Json.of("hidden"));
    return FieldConfig.read(graph)
        .withOverride(FieldConfig.createOverride(FieldConfig.byName("Field"), hidden))
        .writeTo(graph.with("type", "barchart"))
        .with("transformations", new JsonArray(transformations))
        .with("options", graph.object("options").with("groupWidth", 1));
  }

  private static JsonObject transformation(String id, JsonObject options) {
    return Json.object().with("id", id).with("options", options);
  }

  private static JsonArray calcs(JsonObject graph) {
    return JavaScriptCoercion.nonNullAt(graph, "xaxis.values").isEmpty()
        ? Json.strings(List.of("sum"))
        : Json.strings(
            graph
                .object("xaxis")
                .array("values")
                .strings()
                .map(ReducerAliases::resolve)
                .flatMap(Optional::stream)
                .toList());
  }

  private static Set<String> gaugeReadPaths() {
    Set<String> paths = new TreeSet<>(CHART_READ_PATHS);
    GraphLegendMigration.READ_PATHS.stream()
        .filter(path -> path.startsWith("legend."))
        .forEach(paths::add);
    paths.removeAll(Set.of("legend.hideZero", "legend.hideEmpty"));
    return paths;
  }
}
