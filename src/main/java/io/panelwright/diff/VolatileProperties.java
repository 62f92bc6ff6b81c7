package io.panelwright.diff;

import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Removes properties that change with every save, and records their changes. */
final class VolatileProperties {

  private static final List<String> OF_DASHBOARD =
      List.of("id", "version", "iteration", "__inputs", "__requires", "__elements");

  private static final String OF_PANEL = "pluginVersion";

  private static final String OF_ROW = "id";

  private static final String DEFAULTS = "fieldConfig.defaults";

  private final List<String> descriptions = new ArrayList<>();

  /** The number of differences in panels and rows, by property and kind. */
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  JsonObject stripDashboard(JsonObject json) {
    JsonObject rest = json;
    for (String key : OF_DASHBOARD) {
      rest = rest.without(key);
    }
    return rest;
  }

  void recordDashboard(JsonObject before, JsonObject after) {
    for (String key : OF_DASHBOARD) {
      if (!JsonEquivalence.equivalent(before.get(key), after.get(key))) {
        boolean list = key.startsWith("_");
        descriptions.add(
            list ? key : key + " " + ValueFormatter.formatChange(before.get(key), after.get(key)));
      }
    }
  }

  JsonObject stripPanel(JsonObject json) {
    return withoutEmptySettings(json.without(OF_PANEL));
  }

  /** Removes empty field settings, which Grafana writes in classic dashboards but not in v2. */
  private static JsonObject withoutEmptySettings(JsonObject panel) {
    JsonObject defaults = panel.object("fieldConfig").object("defaults");
    JsonObject remaining = defaults;
    for (var setting : defaults.members().entrySet()) {
      boolean empty =
          setting.getValue().equals(Json.array()) || setting.getValue().equals(Json.object());
      remaining = empty ? remaining.without(setting.getKey()) : remaining;
    }
    return remaining == defaults ? panel : panel.withAt(DEFAULTS, remaining);
  }

  void recordPanel(JsonObject before, JsonObject after) {
    count(OF_PANEL, "panel", before, after);
  }

  JsonObject stripRow(JsonObject json) {
    return json.without(OF_ROW).without(OF_PANEL);
  }

  void recordRow(JsonObject before, JsonObject after) {
    count(OF_ROW, "section", before, after);
    count(OF_PANEL, "section", before, after);
  }

  private void count(String key, String kind, JsonObject before, JsonObject after) {
    if (!JsonEquivalence.equivalent(before.get(key), after.get(key))) {
      counts.merge(key + " of |" + kind, 1, Integer::sum);
    }
  }

  void add(String description) {
    descriptions.add(description);
  }

  boolean isEmpty() {
    return descriptions.isEmpty() && counts.isEmpty();
  }

  List<String> all() {
    List<String> all = new ArrayList<>(descriptions);
    counts.forEach(
        (key, count) -> {
          String[] parts = key.split("\\|");
          all.add(parts[0] + SeverityCounts.plural(count, parts[1]));
        });
    return all;
  }
}
