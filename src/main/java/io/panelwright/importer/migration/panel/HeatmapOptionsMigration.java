package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonObject;

/** Migrates older options of the current heatmap. */
final class HeatmapOptionsMigration {

  private HeatmapOptionsMigration() {}

  /** Before Grafana 10.3 a tooltip was on or off. */
  static JsonObject tooltip(JsonObject panel) {
    JsonObject tooltip = panel.object("options").object("tooltip");
    if (!(tooltip.get("show").orElse(Json.of("")) instanceof JsonBoolean shown)) {
      return panel;
    }
    String mode = shown.value() ? "single" : "none";
    return panel.withAt("options.tooltip", tooltip.without("show").with("mode", mode));
  }
}
