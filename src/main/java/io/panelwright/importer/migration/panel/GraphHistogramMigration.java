package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Set;

/** Migrates the old graph in histogram mode to a histogram. */
final class GraphHistogramMigration {

  static final Set<String> READ_PATHS = Set.of("xaxis.mode", "stack", "percentage");

  private GraphHistogramMigration() {}

  static JsonObject migrate(JsonObject graph) {
    JsonPathBuilder fields = new JsonPathBuilder().set("custom", Json.object());
    if (JavaScriptCoercion.isTruthyAt(graph, "stack")) {
      String mode = JavaScriptCoercion.isTruthyAt(graph, "percentage") ? "percent" : "normal";
      fields.set("custom.stacking", Json.object().with("mode", mode).with("group", "A"));
    }
    JsonObject options =
        Json.object()
            .with("legend", GraphLegendMigration.plain())
            .with("tooltip", Json.object().with("mode", "single").with("sort", "none"))
            .with("combine", false);
    return new FieldConfig(fields.json(), List.of())
        .writeTo(graph.with("type", "histogram"))
        .with("options", GraphTimeSeriesMigration.overlay(graph.object("options"), options));
  }
}
