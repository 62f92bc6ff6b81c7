package io.panelwright.importer.migration.panel;

import java.util.List;
import java.util.Map;

/** The migrations of options and fields by panel type. */
final class OptionMigrationRegistry {

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

  private OptionMigrationRegistry() {}

  /** Migrations of a panel type, in their order of execution. */
  static List<OptionMigration> forType(String type) {
    return BY_TYPE.getOrDefault(type, List.of());
  }
}
