package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Set;

/** The old graph of how often values occur as a histogram. */
final class GraphToHistogram {

  static final Set<String> READS = Set.of("xaxis.mode", "stack", "percentage");

  private GraphToHistogram() {}

  static JsonObject convert(JsonObject graph) {
    Settings fields = new Settings().set("custom", Json.object());
    if (Loosely.isTrue(graph, "stack")) {
      String mode = Loosely.isTrue(graph, "percentage") ? "percent" : "normal";
      fields.set("custom.stacking", Json.object().with("mode", mode).with("group", "A"));
    }
    JsonObject options =
        Json.object()
            .with("legend", GraphLegend.plain())
            .with("tooltip", Json.object().with("mode", "single").with("sort", "none"))
            .with("combine", false);
    return new FieldConfig(fields.json(), List.of())
        .in(graph.with("type", "histogram"))
        .with("options", GraphToTimeseries.over(graph.object("options"), options));
  }
}
