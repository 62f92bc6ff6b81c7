package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/** Migrates the preview version of the current heatmap, which had its own plugin id. */
final class HeatmapNewMigration implements PanelTypeMigration {

  @Override
  public boolean appliesTo(JsonObject panel) {
    return PanelTypeMigration.hasType(panel, "heatmap-new");
  }

  @Override
  public JsonObject migrate(JsonObject old) {
    JsonObject options = old.object("options");
    Optional<Json> rows = JavaScriptCoercion.nonNullAt(options, "bucketFrame");
    JsonObject heatmap = old.with("type", "heatmap");
    return rows.isEmpty()
        ? heatmap
        : heatmap.with("options", options.without("bucketFrame").with("rowsFrame", rows.get()));
  }

  @Override
  public Set<String> readPaths(JsonObject panel) {
    return Set.of();
  }
}
