package io.panelwright.importer.migration;

import static io.panelwright.importer.migration.SchemaMigration.dashboard;
import static io.panelwright.importer.migration.SchemaMigration.panels;
import static io.panelwright.importer.migration.SchemaMigration.targets;
import static io.panelwright.importer.migration.SchemaMigration.transformations;
import static io.panelwright.importer.migration.SchemaMigration.variables;

import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * All schema migrations, by schemaVersion.
 *
 * <p>Sources: Grafana's public/app/features/dashboard/state/DashboardMigrator.ts and
 * apps/dashboard/pkg/migration/schemaversion. Versions that are not listed have no changes here;
 * {@link DatasourceReferences} does the changes of 33 and 36 for dashboards of any version; old
 * panels are converted after these migrations.
 */
final class SchemaMigrations {

  private static final List<SchemaMigration> ALL =
      List.of(
          dashboard(
              2,
              "moved time and variables from services.filter",
              DashboardSchemaMigrations::services),
          panels(2, "graphite", "graphite became graph", GraphSchemaMigrations::graphite),
          panels(
              2,
              "graph",
              "moved legend, limits and formats of a graph",
              GraphSchemaMigrations::legendGridAndFormats),
          panels(
              4, "graph", "aliasYAxis became seriesOverrides", GraphSchemaMigrations::aliasYAxis),
          dashboard(6, "moved annotations from pulldowns", DashboardSchemaMigrations::pulldowns),
          variables(
              6,
              "variables without a type, or filters, became queries",
              VariableSchemaMigrations::type),
          dashboard(7, "nav became timepicker", DashboardSchemaMigrations::nav),
          targets(8, "fields of an InfluxDB query became select", InfluxSchemaMigration::apply),
          panels(
              9,
              "singlestat",
              "removed the first of three thresholds of a singlestat",
              PanelSchemaMigrations::singlestatThresholds),
          panels(
              10,
              "table",
              "removed the first of three thresholds of a table style",
              PanelSchemaMigrations::tableThresholds),
          variables(
              12,
              "refresh became a number, hideVariable and hideLabel became hide",
              VariableSchemaMigrations::refreshAndHide),
          panels(
              12, "graph", "axes of a graph became yaxes and xaxis", GraphSchemaMigrations::axes),
          panels(13, "graph", "graph thresholds became a list", GraphSchemaMigrations::thresholds),
          dashboard(
              14,
              "sharedCrosshair became graphTooltip",
              DashboardSchemaMigrations::sharedCrosshair),
          new SchemaMigration(16, RowsSchemaMigration::apply),
          panels(17, "minSpan became maxPerRow", PanelSchemaMigrations::maxPerRow),
          panels(18, "options-gauge became options", PanelSchemaMigrations::gaugeOptions),
          panels(19, "panel links became URLs", LinkSchemaMigrations::panelLinks),
          panels(20, "renamed variables in data links", LinkSchemaMigrations::variables),
          panels(21, "__series.labels became __field.labels", LinkSchemaMigrations::fieldLabels),
          panels(
              22,
              "table",
              "set the alignment of table columns to auto",
              PanelSchemaMigrations::alignedColumns),
          variables(
              23,
              "variable selections became lists (multi-value variables) or single values",
              VariableSchemaMigrations::currentAsMulti),
          panels(
              24, "table", "table with styles became table-old", PanelSchemaMigrations::oldTable),
          panels(26, "text2", "text2 became text", PanelSchemaMigrations::text2),
          new SchemaMigration(27, RepeatedPanelRemover::removeCopies),
          variables(
              27,
              "stored values of constants in current; visible constants became text boxes",
              VariableSchemaMigrations::constant),
          variables(28, "removed tags of variable values", VariableSchemaMigrations::withoutTags),
          variables(
              29,
              "query variables refresh on dashboard load and store no options",
              VariableSchemaMigrations::refreshOfQuery),
          panels(30, "converted value mappings", MappingSchemaMigration::apply),
          panels(30, "tooltipOptions became tooltip", PanelSchemaMigrations::tooltip),
          panels(31, "added merge after labelsToFields", PanelSchemaMigrations::mergedLabels),
          panels(34, "split CloudWatch queries by statistic", CloudWatchSchemaMigration::panel),
          dashboard(
              34,
              "split CloudWatch annotations by statistic",
              CloudWatchSchemaMigration::annotations),
          panels(
              35,
              "timeseries",
              "kept the time axis visible where all axes are hidden",
              PanelSchemaMigrations::visibleTimeAxis),
          panels(37, "added showLegend to legends", PanelSchemaMigrations::shownLegend),
          panels(
              38, "table", "displayMode of cells became cellOptions", CellSchemaMigration::apply),
          transformations(
              39, "refIdToStat became a stat for each query", PanelSchemaMigrations::statsByRefId),
          dashboard(40, "refresh became a text", DashboardSchemaMigrations::refresh),
          dashboard(
              41,
              "removed time_options of the time picker",
              DashboardSchemaMigrations::timeOptions),
          panels(
              42,
              "series that an override hides in the visualization are hidden in the tooltip",
              PanelSchemaMigrations::hiddenInTooltip));

  private SchemaMigrations() {}

  /** The schemaVersion of each migration, in order. */
  static List<Integer> versions() {
    return ALL.stream().map(SchemaMigration::since).toList();
  }

  /** Migrates a dashboard from one schemaVersion to a newer one. */
  static JsonObject apply(JsonObject dashboard, long from, long to, MigrationLog log) {
    JsonObject changed = dashboard;
    for (SchemaMigration migration : ALL) {
      if (from < migration.since() && migration.since() <= to) {
        changed = migration.operation().apply(changed, log.since(migration.since()));
      }
    }
    return changed;
  }
}
