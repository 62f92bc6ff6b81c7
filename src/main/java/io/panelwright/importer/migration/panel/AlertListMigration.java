package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Migrates the list of panel alerts to the list of alert rules. */
final class AlertListMigration implements PanelTypeMigration {

  private static final Map<String, String> PLACES =
      Map.of(
          "limit", "maxItems",
          "sortOrder", "sortOrder",
          "onlyAlertsOnDashboard", "dashboardAlerts",
          "nameFilter", "alertName");

  /** States of alert rules by the states of panel alerts. */
  private static final Map<String, String> STATES =
      Map.of(
          "alerting", "firing",
          "pending", "pending",
          "ok", "normal",
          "no_data", "noData",
          "execution_error", "error");

  private static final PanelTypeMigration LIST = new RenamedMembersMigration("alertlist", PLACES);

  @Override
  public boolean appliesTo(JsonObject panel) {
    return PanelTypeMigration.hasType(panel, "alertlist")
        && (LIST.appliesTo(panel) || panel.has("stateFilter") || panel.has("show"));
  }

  @Override
  public JsonObject migrate(JsonObject old) {
    JsonPathBuilder options = new JsonPathBuilder(LIST.migrate(old).object("options"));
    if (!options.json().has("stateFilter") && !old.array("stateFilter").isEmpty()) {
      Set<String> chosen = new TreeSet<>();
      old.array("stateFilter").strings().filter(STATES::containsKey).forEach(chosen::add);
      STATES.keySet().stream()
          .sorted()
          .forEach(
              state ->
                  options.set("stateFilter." + STATES.get(state), Json.of(chosen.contains(state))));
    }
    return old.with("options", options.json());
  }

  @Override
  public Set<String> readPaths(JsonObject panel) {
    Set<String> paths = new TreeSet<>(PLACES.keySet());
    paths.add("stateFilter");
    return paths;
  }
}
