package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Grafana assumes where nothing is said, and what it does not say when it is assumed. */
final class Presets {

  private static final JsonObject TIME = Json.object().with("from", "now-6h").with("to", "now");

  private static final Map<String, Json> DASHBOARD = dashboard();

  static final JsonObject BUILT_IN =
      Json.object()
          .with("builtIn", 1)
          .with("datasource", Json.object().with("type", "grafana").with("uid", "-- Grafana --"))
          .with("enable", true)
          .with("hide", true)
          .with("iconColor", "rgba(0, 211, 255, 1)")
          .with("name", "Annotations & Alerts")
          .with("type", "dashboard");

  private static final List<String> INTERVALS =
      List.of("5s", "10s", "30s", "1m", "5m", "15m", "30m", "1h", "2h", "1d");

  /** What says nothing beyond the default, by where it stands. */
  private static final Map<String, Json> PANEL_OMITS =
      Map.of(
          "description", Json.of(""),
          "hideTimeOverride", Json.of(false),
          "links", Json.array(),
          "repeat", Json.of(""),
          "transformations", Json.array(),
          "transparent", Json.of(false));

  private static final Map<String, Json> VARIABLE_OMITS =
      Map.of(
          "description", Json.of(""),
          "hide", Json.of(0),
          "includeAll", Json.of(false),
          "label", Json.of(""),
          "multi", Json.of(false),
          "skipUrlSync", Json.of(false),
          "sort", Json.of(0));

  private static final Map<String, Json> PICKER_OMITS =
      Map.of(
          "hidden", Json.of(false),
          "nowDelay", Json.of(""),
          "quick_ranges", Json.array(),
          "refresh_intervals", Json.strings(INTERVALS));

  private static final Map<String, Json> DASHBOARD_OMITS =
      Map.of("description", Json.of(""), "liveNow", Json.of(false), "timezone", Json.of(""));

  private Presets() {}

  private static Map<String, Json> dashboard() {
    Map<String, Json> presets = new LinkedHashMap<>();
    presets.put("editable", Json.of(true));
    presets.put("fiscalYearStartMonth", Json.of(0));
    presets.put("graphTooltip", Json.of(0));
    presets.put("links", Json.array());
    presets.put("panels", Json.array());
    presets.put("preload", Json.of(false));
    presets.put("tags", Json.array());
    presets.put("time", TIME);
    presets.put("timepicker", Json.object());
    presets.put("title", Json.of("No Title"));
    return presets;
  }

  static JsonObject filled(JsonObject dashboard) {
    JsonObject changed = dashboard;
    for (Map.Entry<String, Json> preset : DASHBOARD.entrySet()) {
      if (JavaScript.isNothing(dashboard, preset.getKey())) {
        changed = changed.with(preset.getKey(), preset.getValue());
      }
    }
    changed = withList(withList(changed, "annotations"), "templating");
    return Change.inside(changed, "time", time -> filled(time, TIME));
  }

  private static JsonObject withList(JsonObject dashboard, String holder) {
    JsonObject json = dashboard.object(holder);
    return json.get("list").orElse(JsonNull.NULL) instanceof JsonArray
        ? dashboard
        : dashboard.with(holder, json.with("list", Json.array()));
  }

  private static JsonObject filled(JsonObject json, JsonObject presets) {
    JsonObject changed = json;
    for (Map.Entry<String, Json> preset : presets.members().entrySet()) {
      boolean said = json.get(preset.getKey()).orElse(JsonNull.NULL) instanceof JsonString;
      changed = said ? changed : changed.with(preset.getKey(), preset.getValue());
    }
    return changed;
  }

  /** Panels always say these. */
  static JsonObject panel(JsonObject panel) {
    if (Notes.isRow(panel)) {
      return titled(panel);
    }
    if (panel.has("libraryPanel")) {
      return titled(panel);
    }
    JsonObject changed =
        JavaScript.isNothing(panel, "options") ? panel.with("options", Json.object()) : panel;
    JsonObject config = changed.object("fieldConfig");
    if (JavaScript.isNothing(config, "defaults")) {
      config = config.with("defaults", Json.object());
    }
    if (JavaScript.isNothing(config, "overrides")) {
      config = config.with("overrides", Json.array());
    }
    return titled(changed.with("fieldConfig", config));
  }

  private static JsonObject titled(JsonObject panel) {
    return JavaScript.isNothing(panel, "title") ? panel.with("title", "") : panel;
  }

  static JsonObject builtInAnnotation(JsonObject dashboard) {
    List<Json> list = dashboard.object("annotations").array("list").items();
    boolean there =
        list.stream()
            .anyMatch(
                item ->
                    item instanceof JsonObject annotation
                        && annotation.integer("builtIn").filter(n -> n == 1).isPresent());
    if (there) {
      return dashboard;
    }
    List<Json> all = new ArrayList<>();
    all.add(BUILT_IN);
    all.addAll(list);
    return dashboard.withAt("annotations.list", new JsonArray(all));
  }

  static JsonObject omitted(JsonObject dashboard) {
    JsonObject changed = omit(dashboard, DASHBOARD_OMITS);
    changed = Change.inside(changed, "timepicker", picker -> omit(picker, PICKER_OMITS));
    return Change.inside(
        changed,
        "templating",
        templating -> Change.each(templating, "list", variable -> omit(variable, VARIABLE_OMITS)));
  }

  static JsonObject omittedOfPanel(JsonObject panel) {
    return Change.each(
        omit(panel, PANEL_OMITS),
        "targets",
        target -> omit(target, Map.of("hide", Json.of(false))));
  }

  private static JsonObject omit(JsonObject json, Map<String, Json> defaults) {
    return Change.without(
        json,
        json.members().keySet().stream()
            .filter(key -> Optional.ofNullable(defaults.get(key)).equals(json.get(key)))
            .toList());
  }
}
