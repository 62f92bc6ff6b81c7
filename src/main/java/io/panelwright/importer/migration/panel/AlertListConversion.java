package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The list of the alerts that panels had as the list of today's alert rules. */
final class AlertListConversion implements Conversion {

  private static final Map<String, String> PLACES =
      Map.of(
          "limit", "maxItems",
          "sortOrder", "sortOrder",
          "onlyAlertsOnDashboard", "dashboardAlerts",
          "nameFilter", "alertName");

  /** By state of an old alert, today's. */
  private static final Map<String, String> STATES =
      Map.of(
          "alerting", "firing",
          "pending", "pending",
          "ok", "normal",
          "no_data", "noData",
          "execution_error", "error");

  private static final Conversion LIST = new ListConversion("alertlist", PLACES);

  @Override
  public boolean isFor(JsonObject panel) {
    return Conversion.hasType(panel, "alertlist")
        && (LIST.isFor(panel) || panel.has("stateFilter") || panel.has("show"));
  }

  @Override
  public JsonObject convert(JsonObject old) {
    Settings options = new Settings(LIST.convert(old).object("options"));
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
  public Set<String> reads(JsonObject panel) {
    Set<String> reads = new TreeSet<>(PLACES.keySet());
    reads.add("stateFilter");
    return reads;
  }
}
