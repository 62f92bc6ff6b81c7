package io.panelwright.importer.migration;

import static io.panelwright.importer.migration.SchemaMigration.dashboard;
import static io.panelwright.importer.migration.SchemaMigration.panels;
import static io.panelwright.importer.migration.SchemaMigration.variables;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Changes that Grafana applies to dashboards of every schemaVersion on load. */
final class LoadMigration {

  private static final List<SchemaMigration> BEGIN =
      List.of(
          panels(
              0,
              "restarted a conversion of panels that Grafana had begun",
              AutoMigratedPanels::restoreOriginal),
          variables(0, "added the type to variables", VariableSchemaMigrations::typed),
          new SchemaMigration(0, RepeatedPanelRemover::removeCopies),
          new SchemaMigration(0, LoadMigration::rowsWithoutPanels));

  private static final List<SchemaMigration> COMPLETE =
      List.of(
          dashboard(0, "refresh became a text", DashboardSchemaMigrations::refresh),
          dashboard(0, "added defaults of the dashboard", DashboardDefaults::fill),
          variables(
              0,
              "removed selections of null from variables",
              VariableSchemaMigrations::currentWithoutNull),
          dashboard(
              0,
              "moved Grafana's own annotation to the front",
              DashboardDefaults::builtInAnnotation),
          panels(0, "added unique refIds to queries", PanelSchemaMigrations::fillMissingRefIds),
          panels(
              0,
              "collapsed rows with nested panels, which Grafana shows only in collapsed rows",
              GridPositionMigration::collapseRow),
          panels(
              0,
              "added the members collapsed and panels to rows",
              GridPositionMigration::completeRow),
          panels(
              0,
              "rounded grid positions and moved them into the grid",
              GridPositionMigration::normalize),
          panels(0, "reduced library panels to their reference", LibraryPanels::toReference),
          panels(
              0, "added title, options and fieldConfig to panels", DashboardDefaults::fillPanel));

  private static final List<SchemaMigration> OMIT =
      List.of(
          dashboard(0, "removed values that equal the default", DashboardDefaults::omitDefaults),
          panels(0, "removed values that equal the default", DashboardDefaults::omitPanelDefaults));

  private LoadMigration() {}

  static JsonObject begin(JsonObject dashboard, MigrationLog log) {
    return applyAll(BEGIN, dashboard, log);
  }

  static JsonObject complete(JsonObject dashboard, GrafanaSchema schema, MigrationLog log) {
    JsonObject changed = applyAll(COMPLETE, dashboard, log);
    changed = UnknownMemberRemover.forSchema(schema).apply(changed, log);
    return applyAll(OMIT, changed, log);
  }

  private static JsonObject applyAll(
      List<SchemaMigration> migrations, JsonObject dashboard, MigrationLog log) {
    JsonObject changed = dashboard;
    for (SchemaMigration migration : migrations) {
      changed = migration.operation().apply(changed, log);
    }
    return changed;
  }

  /** Converts rows without panels, for which Grafana would show an empty dashboard. */
  private static JsonObject rowsWithoutPanels(JsonObject dashboard, MigrationLog log) {
    return dashboard.array("panels").isEmpty()
        ? RowsSchemaMigration.apply(dashboard, log)
        : dashboard;
  }
}
