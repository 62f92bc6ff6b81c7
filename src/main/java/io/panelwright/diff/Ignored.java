package io.panelwright.diff;

import io.panelwright.diagnostic.Counts;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes out what changes with every save, and notes where it did. */
final class Ignored {

  private static final List<String> OF_DASHBOARD =
      List.of("id", "version", "iteration", "__inputs", "__requires", "__elements");

  private static final String OF_PANEL = "pluginVersion";

  private static final String OF_ROW = "id";

  private static final String DEFAULTS = "fieldConfig.defaults";

  private final List<String> told = new ArrayList<>();

  /** How often something differs in panels and rows. */
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  JsonObject dashboard(JsonObject json) {
    JsonObject rest = json;
    for (String key : OF_DASHBOARD) {
      rest = rest.without(key);
    }
    return rest;
  }

  void dashboards(JsonObject before, JsonObject after) {
    for (String key : OF_DASHBOARD) {
      if (!Same.same(before.get(key), after.get(key))) {
        boolean list = key.startsWith("_");
        told.add(list ? key : key + " " + Shown.change(before.get(key), after.get(key)));
      }
    }
  }

  JsonObject panel(JsonObject json) {
    return withoutEmptySettings(json.without(OF_PANEL));
  }

  /** Grafana writes empty settings of fields in the classic form and none in v2. */
  private static JsonObject withoutEmptySettings(JsonObject panel) {
    JsonObject defaults = panel.object("fieldConfig").object("defaults");
    JsonObject left = defaults;
    for (var setting : defaults.members().entrySet()) {
      boolean empty =
          setting.getValue().equals(Json.array()) || setting.getValue().equals(Json.object());
      left = empty ? left.without(setting.getKey()) : left;
    }
    return left == defaults ? panel : panel.withAt(DEFAULTS, left);
  }

  void panels(JsonObject before, JsonObject after) {
    count(OF_PANEL, "panel", before, after);
  }

  JsonObject row(JsonObject json) {
    return json.without(OF_ROW).without(OF_PANEL);
  }

  void rows(JsonObject before, JsonObject after) {
    count(OF_ROW, "section", before, after);
    count(OF_PANEL, "section", before, after);
  }

  private void count(String key, String what, JsonObject before, JsonObject after) {
    if (!Same.same(before.get(key), after.get(key))) {
      counts.merge(key + " of |" + what, 1, Integer::sum);
    }
  }

  void add(String what) {
    told.add(what);
  }

  boolean isEmpty() {
    return told.isEmpty() && counts.isEmpty();
  }

  List<String> all() {
    List<String> all = new ArrayList<>(told);
    counts.forEach(
        (what, count) -> {
          String[] words = what.split("\\|");
          all.add(words[0] + Counts.plural(count, words[1]));
        });
    return all;
  }
}
