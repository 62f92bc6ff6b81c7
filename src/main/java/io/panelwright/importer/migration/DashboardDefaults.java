package io.panelwright.importer.migration;

import io.panelwright.importer.migration.panel.JavaScriptCoercion;
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

/** Defaults that Grafana assumes for absent members, and values that it does not save. */
final class DashboardDefaults {

  private static final JsonObject TIME = Json.object().with("from", "now-6h").with("to", "now");

  private static final Map<String, Json> DASHBOARD = dashboardDefaults();

  static final JsonObject BUILT_IN_ANNOTATION =
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

  /** Values that equal the default and are not saved, by member. */
  private static final Map<String, Json> PANEL_OMITTED =
      Map.of(
          "description", Json.of(""),
          "hideTimeOverride", Json.of(false),
          "links", Json.array(),
          "repeat", Json.of(""),
          "transformations", Json.array(),
          "transparent", Json.of(false));

  private static final Map<String, Json> VARIABLE_OMITTED =
      Map.of(
          "description", Json.of(""),
          "hide", Json.of(0),
          "includeAll", Json.of(false),
          "label", Json.of(""),
          "multi", Json.of(false),
          "skipUrlSync", Json.of(false),
          "sort", Json.of(0));

  private static final Map<String, Json> TIME_PICKER_OMITTED =
      Map.of(
          "hidden", Json.of(false),
          "nowDelay", Json.of(""),
          "quick_ranges", Json.array(),
          "refresh_intervals", Json.strings(INTERVALS));

  private static final Map<String, Json> DASHBOARD_OMITTED =
      Map.of("description", Json.of(""), "liveNow", Json.of(false), "timezone", Json.of(""));

  private DashboardDefaults() {}

  private static Map<String, Json> dashboardDefaults() {
    Map<String, Json> defaults = new LinkedHashMap<>();
    defaults.put("editable", Json.of(true));
    defaults.put("fiscalYearStartMonth", Json.of(0));
    defaults.put("graphTooltip", Json.of(0));
    defaults.put("links", Json.array());
    defaults.put("panels", Json.array());
    defaults.put("preload", Json.of(false));
    defaults.put("tags", Json.array());
    defaults.put("time", TIME);
    defaults.put("timepicker", Json.object());
    defaults.put("title", Json.of("No Title"));
    return defaults;
  }

  static JsonObject fill(JsonObject dashboard) {
    JsonObject changed = dashboard;
    for (Map.Entry<String, Json> defaultValue : DASHBOARD.entrySet()) {
      if (JavaScriptCoercion.isNull(dashboard, defaultValue.getKey())) {
        changed = changed.with(defaultValue.getKey(), defaultValue.getValue());
      }
    }
    changed = withList(withList(changed, "annotations"), "templating");
    return JsonRewriter.rewriteAt(changed, "time", time -> fill(time, TIME));
  }

  private static JsonObject withList(JsonObject dashboard, String holder) {
    JsonObject json = dashboard.object(holder);
    return json.get("list").orElse(JsonNull.NULL) instanceof JsonArray
        ? dashboard
        : dashboard.with(holder, json.with("list", Json.array()));
  }

  private static JsonObject fill(JsonObject json, JsonObject defaults) {
    JsonObject changed = json;
    for (Map.Entry<String, Json> defaultValue : defaults.members().entrySet()) {
      boolean isText = json.get(defaultValue.getKey()).orElse(JsonNull.NULL) instanceof JsonString;
      changed = isText ? changed : changed.with(defaultValue.getKey(), defaultValue.getValue());
    }
    return changed;
  }

  /** Adds the members that panels always have. */
  static JsonObject fillPanel(JsonObject panel) {
    if (MigrationLog.isRow(panel)) {
      return withTitle(panel);
    }
    if (panel.has("libraryPanel")) {
      return withTitle(panel);
    }
    JsonObject changed =
        JavaScriptCoercion.isNull(panel, "options") ? panel.with("options", Json.object()) : panel;
    JsonObject config = changed.object("fieldConfig");
    if (JavaScriptCoercion.isNull(config, "defaults")) {
      config = config.with("defaults", Json.object());
    }
    if (JavaScriptCoercion.isNull(config, "overrides")) {
      config = config.with("overrides", Json.array());
    }
    return withTitle(changed.with("fieldConfig", config));
  }

  private static JsonObject withTitle(JsonObject panel) {
    return JavaScriptCoercion.isNull(panel, "title") ? panel.with("title", "") : panel;
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
    all.add(BUILT_IN_ANNOTATION);
    all.addAll(list);
    return dashboard.withAt("annotations.list", new JsonArray(all));
  }

  static JsonObject omitDefaults(JsonObject dashboard) {
    JsonObject changed = omit(dashboard, DASHBOARD_OMITTED);
    changed =
        JsonRewriter.rewriteAt(changed, "timepicker", picker -> omit(picker, TIME_PICKER_OMITTED));
    return JsonRewriter.rewriteAt(
        changed,
        "templating",
        templating ->
            JsonRewriter.rewriteEach(
                templating, "list", variable -> omit(variable, VARIABLE_OMITTED)));
  }

  static JsonObject omitPanelDefaults(JsonObject panel) {
    return JsonRewriter.rewriteEach(
        omit(panel, PANEL_OMITTED),
        "targets",
        target -> omit(target, Map.of("hide", Json.of(false))));
  }

  private static JsonObject omit(JsonObject json, Map<String, Json> defaults) {
    return JsonRewriter.without(
        json,
        json.members().keySet().stream()
            .filter(key -> Optional.ofNullable(defaults.get(key)).equals(json.get(key)))
            .toList());
  }
}
