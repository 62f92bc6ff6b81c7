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

/** Members that panels of today do not have, and which of them said something. */
final class Leftovers {

  /**
   * What a panel has in Grafana 13; it takes any other member for a setting of a retired plugin.
   */
  private static final Set<String> KNOWN =
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

  /** Traces of the page that saved the panel, and what earlier steps turned into a place. */
  private static final Set<String> TRACES =
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

  /** What retired panels had where nobody had chosen. */
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

  /** Where false is a choice and not what stands there when nobody chose. */
  private static final Set<String> CHOICES =
      Set.of("seriesOverrides[].legend", "xAxis.show", "highlightCards", "xaxis.show");

  private static final Map<String, String> REASONS =
      Map.of(
          "alert", "alert (alerts of panels are gone: make it an alert rule)",
          "timeRegions", "timeRegions (make them annotations of the dashboard)",
          "snapshotData", "snapshotData (the data of a snapshot)");

  private Leftovers() {}

  /** The panel without members that Grafana 13 does not know. */
  static JsonObject without(JsonObject panel) {
    JsonObject clean = panel;
    for (String key : panel.members().keySet()) {
      clean = KNOWN.contains(key) ? clean : clean.without(key);
    }
    return clean;
  }

  /** Paths of what is said in members that today's panels do not have, in order. */
  static Set<String> said(JsonObject panel, Set<String> read) {
    Set<String> said = new LinkedHashSet<>();
    panel
        .members()
        .forEach(
            (key, value) -> {
              if (!KNOWN.contains(key)) {
                collect(key, value, read, said);
              }
            });
    return said;
  }

  /** Names of all members that today's panels do not have. */
  static Set<String> names(JsonObject panel) {
    Set<String> names = new LinkedHashSet<>(panel.members().keySet());
    names.removeAll(KNOWN);
    return names;
  }

  /** What to call a lost member: with the reason, where there is a word for it. */
  static String called(String path) {
    return REASONS.getOrDefault(path, path);
  }

  private static void collect(String path, Json value, Set<String> read, Set<String> said) {
    boolean silent = !says(value) && !(isFalse(value) && CHOICES.contains(path));
    if (silent || read.contains(path) || TRACES.contains(path)) {
      return;
    }
    if (REASONS.containsKey(path)) {
      said.add(path);
    } else if (value instanceof JsonObject object) {
      object.members().forEach((key, inner) -> collect(path + "." + key, inner, read, said));
    } else if (value instanceof JsonArray array && isOfObjects(array)) {
      array.items().forEach(item -> collect(path + "[]", item, read, said));
    } else if (!isDefault(path, value)) {
      said.add(path);
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

  /** False, empty and null say nothing: it is what retired panels wrote for "not chosen". */
  static boolean says(Json value) {
    return !(value instanceof JsonNull
        || isFalse(value)
        || value instanceof JsonString text && text.value().isEmpty()
        || value instanceof JsonArray array && array.isEmpty()
        || value instanceof JsonObject object && object.isEmpty());
  }
}
