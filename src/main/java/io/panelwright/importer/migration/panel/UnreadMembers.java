package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonString;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds members that current panels do not have and that contain a setting. */
final class UnreadMembers {

  /**
   * Members of a panel in Grafana 13, which treats other members as settings of a retired plugin.
   */
  private static final Set<String> PANEL_MEMBERS =
      Set.of(
          "type",
          "id",
          "pluginVersion",
          "targets",
          "title",
          "description",
          "transparent",
          "datasource",
          "gridPos",
          "links",
          "repeat",
          "repeatDirection",
          "maxPerRow",
          "maxDataPoints",
          "transformations",
          "interval",
          "timeFrom",
          "timeShift",
          "hideTimeOverride",
          "timeCompare",
          "libraryPanel",
          "cacheTimeout",
          "queryCachingTTL",
          "options",
          "fieldConfig");

  /**
   * Members of the page that saved the panel, and members that earlier steps turned into a
   * position.
   */
  private static final Set<String> IGNORED_PATHS =
      Set.of(
          "editable",
          "error",
          "isNew",
          "scopedVars",
          "repeatIteration",
          "repeatPanelId",
          "repeatedByRow",
          "hiddenSeries",
          "renderer",
          "span",
          "minSpan",
          "height",
          "$$hashKey",
          "mappingTypes",
          "xaxis.name",
          "xaxis.values",
          "tooltip.msResolution",
          "heatmap");

  /** Defaults of retired panels. */
  private static final JsonObject DEFAULTS =
      (JsonObject)
          JsonReader.read(
              """
              {
                "tooltip.value_type": "individual",
                "xaxis.show": true,
                "xAxis.show": true,
                "highlightCards": true,
                "xaxis.mode": "time",
                "valueFontSize": "80%",
                "prefixFontSize": "50%",
                "postfixFontSize": "50%",
                "sparkline.fillColor": "rgba(31, 118, 189, 0.18)",
                "fontSize": "100%",
                "scroll": true,
                "showHeader": true,
                "styles[].mappingType": 1,
                "color.colorScale": "sqrt",
                "color.exponent": 0.5,
                "combine.label": "Others",
                "combine.threshold": 0,
                "strokeWidth": 1,
                "breakPoint": "50%"
              }
              """);

  /** Members for which false is a setting and not the default. */
  private static final Set<String> MEANINGFUL_FALSE =
      Set.of("seriesOverrides[].legend", "xAxis.show", "highlightCards", "xaxis.show");

  private static final Map<String, String> REASONS =
      Map.of(
          "alert", "alert (Grafana has no panel alerts any more: create an alert rule)",
          "timeRegions", "timeRegions (create annotations of the dashboard)",
          "snapshotData", "snapshotData (the data of a snapshot)");

  private UnreadMembers() {}

  /** Removes the members that Grafana 13 does not have. */
  static JsonObject remove(JsonObject panel) {
    JsonObject clean = panel;
    for (String key : panel.members().keySet()) {
      clean = PANEL_MEMBERS.contains(key) ? clean : clean.without(key);
    }
    return clean;
  }

  /** Returns the paths of settings in members that current panels do not have, in order. */
  static Set<String> collectPaths(JsonObject panel, Set<String> read) {
    Set<String> paths = new LinkedHashSet<>();
    panel
        .members()
        .forEach(
            (key, value) -> {
              if (!PANEL_MEMBERS.contains(key)) {
                collect(key, value, read, paths);
              }
            });
    return paths;
  }

  /** Returns the names of all members that current panels do not have. */
  static Set<String> collectNames(JsonObject panel) {
    Set<String> names = new LinkedHashSet<>(panel.members().keySet());
    names.removeAll(PANEL_MEMBERS);
    return names;
  }

  /** Describes a lost member, with a known reason if there is one. */
  static String describe(String path) {
    return REASONS.getOrDefault(path, path);
  }

  private static void collect(String path, Json value, Set<String> read, Set<String> paths) {
    boolean isEmpty = !hasContent(value) && !(isFalse(value) && MEANINGFUL_FALSE.contains(path));
    if (isEmpty || read.contains(path) || IGNORED_PATHS.contains(path)) {
      return;
    }
    if (REASONS.containsKey(path)) {
      paths.add(path);
    } else if (value instanceof JsonObject object) {
      object.members().forEach((key, inner) -> collect(path + "." + key, inner, read, paths));
    } else if (value instanceof JsonArray array && isOfObjects(array)) {
      array.items().forEach(item -> collect(path + "[]", item, read, paths));
    } else if (!isDefault(path, value)) {
      paths.add(path);
    }
  }

  private static boolean isFalse(Json value) {
    return value.equals(Json.of(false));
  }

  private static boolean isOfObjects(JsonArray array) {
    return array.items().stream().allMatch(JsonObject.class::isInstance);
  }

  private static boolean isDefault(String path, Json value) {
    Optional<Json> usual = DEFAULTS.get(path);
    return usual.filter(value::equals).isPresent();
  }

  /** Returns false for false, empty and null values: retired panels saved them as defaults. */
  static boolean hasContent(Json value) {
    return !(value instanceof JsonNull
        || isFalse(value)
        || value instanceof JsonString text && text.value().isEmpty()
        || value instanceof JsonArray array && array.isEmpty()
        || value instanceof JsonObject object && object.isEmpty());
  }
}
