package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Set;

/** Migrates the old graph panel to one of four panels, depending on its x-axis. */
final class GraphMigration implements PanelTypeMigration {

  @Override
  public boolean appliesTo(JsonObject panel) {
    return PanelTypeMigration.hasType(panel, "graph")
        || PanelTypeMigration.hasType(panel, "graphite");
  }

  @Override
  public JsonObject migrate(JsonObject old) {
    JsonObject panel = linksOfData(old);
    return switch (axis(old)) {
      case "series" ->
          hasValues(old) ? GraphBarMigration.gauge(panel) : GraphBarMigration.chart(panel);
      case "histogram" -> GraphHistogramMigration.migrate(panel);
      default -> GraphTimeSeriesMigration.migrate(panel);
    };
  }

  /** Moves data links, which were options before they became a field option. */
  private static JsonObject linksOfData(JsonObject panel) {
    if (!panel.has("options")) {
      return panel;
    }
    JsonArray links = panel.object("options").array("dataLinks");
    JsonObject withoutLinks =
        panel.with(
            "options", panel.object("options").without("dataLinks").without("alertThreshold"));
    FieldConfig fields = FieldConfig.read(panel);
    return links.isEmpty() || !fields.defaults().array("links").isEmpty()
        ? withoutLinks
        : fields.withDefaults(fields.defaults().with("links", links)).writeTo(withoutLinks);
  }

  @Override
  public Set<String> readPaths(JsonObject panel) {
    return switch (axis(panel)) {
      case "series" ->
          hasValues(panel)
              ? GraphBarMigration.GAUGE_READ_PATHS
              : GraphBarMigration.CHART_READ_PATHS;
      case "histogram" -> GraphHistogramMigration.READ_PATHS;
      default -> GraphTimeSeriesMigration.readPaths();
    };
  }

  @Override
  public List<JsonObject> annotations(JsonObject panel) {
    return isOverTime(panel) ? GraphTimeRegionMigration.annotations(panel) : List.of();
  }

  private static boolean isOverTime(JsonObject panel) {
    return !Set.of("series", "histogram").contains(axis(panel));
  }

  private static String axis(JsonObject panel) {
    return panel.object("xaxis").string("mode").orElse("time");
  }

  private static boolean hasValues(JsonObject panel) {
    return JavaScriptCoercion.isTruthyAt(panel, "legend.values");
  }
}
