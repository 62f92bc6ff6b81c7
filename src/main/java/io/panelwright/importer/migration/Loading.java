package io.panelwright.importer.migration;

import static io.panelwright.importer.migration.Upgrade.dashboard;
import static io.panelwright.importer.migration.Upgrade.panels;
import static io.panelwright.importer.migration.Upgrade.variables;

import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Vocabulary;
import java.util.List;

/** What Grafana does to dashboards of every schemaVersion when it loads them. */
final class Loading {

  private static final List<Upgrade> BEGIN =
      List.of(
          panels(0, "a conversion that Grafana had begun is done anew", Unfinished::begunAnew),
          variables(0, "variables say their type", VariableUpgrades::typed),
          new Upgrade(0, Loading::rowsWithoutPanels));

  private static final List<Upgrade> COMPLETE =
      List.of(
          dashboard(0, "refresh is a text", DashboardUpgrades::refresh),
          dashboard(0, "what the dashboard did not say is said", Presets::filled),
          variables(0, "the choice of nothing is forgotten", VariableUpgrades::currentWithoutNull),
          dashboard(0, "Grafana's own annotation stands in front", Presets::builtInAnnotation),
          panels(0, "queries without a refId of their own got one", RefIds::filled),
          panels(
              0, "rows that hold panels are collapsed, or nobody sees them", Positions::collapsed),
          panels(0, "rows say whether they are collapsed, and their panels", Positions::row),
          panels(0, "places in the grid are whole and within it", Positions::placed),
          panels(0, "of a library panel only the reference is kept", LibraryPanels::reference),
          panels(0, "title, options and fieldConfig are said", Presets::panel));

  private static final List<Upgrade> OMIT =
      List.of(
          dashboard(0, "what is said by default is left out", Presets::omitted),
          panels(0, "what is said by default is left out", Presets::omittedOfPanel));

  private Loading() {}

  static JsonObject begun(JsonObject dashboard, Notes notes) {
    return all(BEGIN, dashboard, notes);
  }

  static JsonObject completed(JsonObject dashboard, Vocabulary words, Notes notes) {
    JsonObject changed = all(COMPLETE, dashboard, notes);
    changed = Kept.of(words).to(changed, notes);
    return all(OMIT, changed, notes);
  }

  private static JsonObject all(List<Upgrade> upgrades, JsonObject dashboard, Notes notes) {
    JsonObject changed = dashboard;
    for (Upgrade upgrade : upgrades) {
      changed = upgrade.apply().to(changed, notes);
    }
    return changed;
  }

  /** Grafana shows nothing of such a dashboard, which serves nobody. */
  private static JsonObject rowsWithoutPanels(JsonObject dashboard, Notes notes) {
    return dashboard.array("panels").isEmpty() ? RowsUpgrade.apply(dashboard, notes) : dashboard;
  }
}
