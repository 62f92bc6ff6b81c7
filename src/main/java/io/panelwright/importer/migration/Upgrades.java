package io.panelwright.importer.migration;

import static io.panelwright.importer.migration.Upgrade.dashboard;
import static io.panelwright.importer.migration.Upgrade.panels;
import static io.panelwright.importer.migration.Upgrade.targets;
import static io.panelwright.importer.migration.Upgrade.transformations;
import static io.panelwright.importer.migration.Upgrade.variables;

import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * All upgrades, by schemaVersion.
 *
 * <p>Their source is Grafana's public/app/features/dashboard/state/DashboardMigrator.ts and
 * apps/dashboard/pkg/migration/schemaversion. Versions that are not here changed nothing; what 33
 * and 36 did to datasources, {@link References} does to dashboards of any version; old panels are
 * converted behind the upgrades.
 */
final class Upgrades {

  private static final List<Upgrade> ALL =
      List.of(
          dashboard(2, "time and variables came from services.filter", DashboardUpgrades::services),
          panels(2, "graphite", "graphite became graph", GraphUpgrades::graphite),
          panels(
              2,
              "graph",
              "legend, limits and formats of a graph moved",
              GraphUpgrades::legendGridAndFormats),
          panels(4, "graph", "aliasYAxis became seriesOverrides", GraphUpgrades::aliasYAxis),
          dashboard(6, "annotations came from pulldowns", DashboardUpgrades::pulldowns),
          variables(
              6, "variables without a type, or filters, became queries", VariableUpgrades::type),
          dashboard(7, "nav became timepicker", DashboardUpgrades::nav),
          targets(8, "fields of an InfluxDB query became select", InfluxUpgrade::apply),
          panels(
              9,
              "singlestat",
              "the first of three thresholds of a singlestat is gone",
              PanelUpgrades::singlestatThresholds),
          panels(
              10,
              "table",
              "the first of three thresholds of a table's style is gone",
              PanelUpgrades::tableThresholds),
          variables(
              12,
              "refresh became a number, hideVariable and hideLabel became hide",
              VariableUpgrades::refreshAndHide),
          panels(12, "graph", "axes of a graph became yaxes and xaxis", GraphUpgrades::axes),
          panels(13, "graph", "thresholds of a graph became a list", GraphUpgrades::thresholds),
          dashboard(14, "sharedCrosshair became graphTooltip", DashboardUpgrades::sharedCrosshair),
          new Upgrade(16, RowsUpgrade::apply),
          panels(17, "minSpan became maxPerRow", PanelUpgrades::maxPerRow),
          panels(18, "options-gauge became options", PanelUpgrades::gaugeOptions),
          panels(19, "links of a panel became addresses", LinkUpgrades::panelLinks),
          panels(20, "variables in data links have their new names", LinkUpgrades::variables),
          panels(21, "__series.labels became __field.labels", LinkUpgrades::fieldLabels),
          panels(
              22,
              "table",
              "columns of a table are aligned automatically",
              PanelUpgrades::alignedColumns),
          variables(
              23,
              "the choice of a variable became a list where there can be several, else a value",
              VariableUpgrades::currentAsMulti),
          panels(24, "table", "table with styles became table-old", PanelUpgrades::oldTable),
          panels(26, "text2", "text2 became text", PanelUpgrades::text2),
          new Upgrade(27, Repeats::withoutCopies),
          variables(
              27,
              "constants hold their value in current, and are text boxes where they show",
              VariableUpgrades::constant),
          variables(28, "tags of a variable's values are gone", VariableUpgrades::withoutTags),
          variables(
              29,
              "query variables ask when the dashboard opens, and keep no options",
              VariableUpgrades::refreshOfQuery),
          panels(30, "value mappings have their new form", MappingUpgrade::apply),
          panels(30, "tooltipOptions became tooltip", PanelUpgrades::tooltip),
          panels(31, "labelsToFields is followed by merge", PanelUpgrades::mergedLabels),
          panels(34, "CloudWatch queries have one statistic each", CloudWatchUpgrade::panel),
          dashboard(
              34, "CloudWatch annotations have one statistic each", CloudWatchUpgrade::annotations),
          panels(
              35,
              "timeseries",
              "the time axis stays where all axes are hidden",
              PanelUpgrades::visibleTimeAxis),
          panels(37, "a legend says in showLegend whether it shows", PanelUpgrades::shownLegend),
          panels(38, "table", "displayMode of cells became cellOptions", CellUpgrade::apply),
          transformations(
              39, "refIdToStat became a stat for each query", PanelUpgrades::statsByRefId),
          dashboard(40, "refresh is a text", DashboardUpgrades::refresh),
          dashboard(41, "time_options of the time picker are gone", DashboardUpgrades::timeOptions),
          panels(
              42,
              "what an override hides in the picture, it hides in the tooltip",
              PanelUpgrades::hiddenInTooltip));

  private Upgrades() {}

  /** The schemaVersion of each upgrade, in order. */
  static List<Integer> versions() {
    return ALL.stream().map(Upgrade::since).toList();
  }

  /** What a dashboard of one schemaVersion becomes in another, newer one. */
  static JsonObject apply(JsonObject dashboard, long from, long to, Notes notes) {
    JsonObject changed = dashboard;
    for (Upgrade upgrade : ALL) {
      if (from < upgrade.since() && upgrade.since() <= to) {
        changed = upgrade.apply().to(changed, notes.since(upgrade.since()));
      }
    }
    return changed;
  }
}
