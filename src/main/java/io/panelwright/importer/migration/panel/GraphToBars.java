package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The old graph of one value for each series as bars: a bar gauge, or a bar chart. */
final class GraphToBars {

  static final Set<String> CHART_READS = Set.of("xaxis.mode", "xaxis.values", "legend.values");

  static final Set<String> GAUGE_READS = gaugeReads();

  private GraphToBars() {}

  static JsonObject gauge(JsonObject graph) {
    FieldConfig fields = FieldConfig.of(graph);
    JsonObject reduce =
        Json.object()
            .with("values", false)
            .with(
                "calcs",
                Loosely.given(graph, "xaxis.values").isPresent() ? calcs(graph) : Json.array());
    JsonObject options =
        Json.object()
            .with("orientation", "auto")
            .with("reduceOptions", reduce)
            .with("legend", GraphLegend.legend(graph));
    JsonObject colors = Json.object().with("mode", "palette-classic");
    return fields
        .defaults(fields.defaults().with("color", colors))
        .in(graph.with("type", "bargauge"))
        .with("options", GraphToTimeseries.over(graph.object("options"), options));
  }

  static JsonObject chart(JsonObject graph) {
    List<Json> transformations = new ArrayList<>(graph.array("transformations").items());
    transformations.add(transformation("reduce", Json.object().with("reducers", calcs(graph))));
    transformations.add(transformation("transpose", Json.object()));
    JsonObject hidden = FieldConfig.property("custom.axisPlacement", Json.of("hidden"));
    return FieldConfig.of(graph)
        .override(FieldConfig.rule(FieldConfig.byName("Field"), hidden))
        .in(graph.with("type", "barchart"))
        .with("transformations", new JsonArray(transformations))
        .with("options", graph.object("options").with("groupWidth", 1));
  }

  private static JsonObject transformation(String id, JsonObject options) {
    return Json.object().with("id", id).with("options", options);
  }

  private static JsonArray calcs(JsonObject graph) {
    return Loosely.given(graph, "xaxis.values").isEmpty()
        ? Json.strings(List.of("sum"))
        : Json.strings(
            graph
                .object("xaxis")
                .array("values")
                .strings()
                .map(Reducers::today)
                .flatMap(Optional::stream)
                .toList());
  }

  private static Set<String> gaugeReads() {
    Set<String> reads = new TreeSet<>(CHART_READS);
    GraphLegend.READS.stream().filter(path -> path.startsWith("legend.")).forEach(reads::add);
    reads.removeAll(Set.of("legend.hideZero", "legend.hideEmpty"));
    return reads;
  }
}
