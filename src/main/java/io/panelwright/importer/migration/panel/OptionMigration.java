package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Migrates one old notation of a panel's options or fields.
 *
 * @param description the step text for users
 * @param operation returns the same panel if it does not have the old notation
 * @param since the version of Grafana that introduced the migration; 0 for those that all profiles
 *     have
 */
record OptionMigration(String description, UnaryOperator<JsonObject> operation, double since) {

  /** A migration of all profiles. */
  OptionMigration(String description, UnaryOperator<JsonObject> operation) {
    this(description, operation, 0);
  }

  private static final Map<String, List<OptionMigration>> BY_TYPE =
      Map.of(
          "stat", SharedSingleStatMigration.MIGRATIONS,
          "gauge", GaugeOptionsMigration.MIGRATIONS,
          "bargauge", SharedSingleStatMigration.MIGRATIONS,
          "table", TableOptionsMigration.MIGRATIONS,
          "heatmap",
              List.of(
                  new OptionMigration(
                      "tooltip.show became tooltip.mode", HeatmapOptionsMigration::tooltip)),
          "text",
              List.of(new OptionMigration("plain text became Markdown", TextMigration::markdown)),
          "geomap",
              List.of(
                  new OptionMigration(
                      "moved the style of markers to their layer", GeomapStyleMigration::migrate)),
          "xychart",
              List.of(
                  new OptionMigration(
                      "fields of series became matchers", XyChartOptionsMigration::migrate)),
          "canvas", CanvasOptionsMigration.MIGRATIONS);

  /** Migrations of a panel type, in their order of execution. */
  static List<OptionMigration> forType(String type) {
    return BY_TYPE.getOrDefault(type, List.of());
  }
}
