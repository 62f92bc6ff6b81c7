package io.panelwright.importer.migration;

import io.panelwright.dashboard.RefIdAllocator;
import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Schema changes of panels of several types. */
final class PanelSchemaMigrations {

  /** Numbers of panels per row that fill the grid. */
  private static final List<Integer> FACTORS = List.of(1, 2, 3, 4, 6, 8, 12, 24);

  private static final List<String> GAUGE_VALUES =
      List.of("unit", "stat", "decimals", "prefix", "suffix");

  private static final List<String> TOOLTIPS = List.of("timeseries", "xychart", "xychart2");

  private PanelSchemaMigrations() {}

  static JsonObject singlestatThresholds(JsonObject panel) {
    String[] thresholds = panel.string("thresholds").orElse("").split(",", -1);
    return thresholds.length < 3
        ? panel
        : panel.with(
            "thresholds",
            String.join(",", Arrays.asList(thresholds).subList(1, thresholds.length)));
  }

  static JsonObject tableThresholds(JsonObject panel) {
    return JsonRewriter.rewriteEach(
        panel,
        "styles",
        style -> {
          List<Json> thresholds = style.array("thresholds").items();
          return thresholds.size() < 3
              ? style
              : style.with("thresholds", new JsonArray(thresholds.subList(1, thresholds.size())));
        });
  }

  static JsonObject maxPerRow(JsonObject panel) {
    double minSpan = JavaScriptCoercion.parseFloat(panel.get("minSpan")).orElse(0);
    if (minSpan <= 0) {
      return panel.without("minSpan");
    }
    int max = FACTORS.stream().filter(factor -> factor <= 24 / minSpan).reduce(1, Math::max);
    return panel.without("minSpan").with("maxPerRow", max);
  }

  static JsonObject gaugeOptions(JsonObject panel) {
    if (!(panel.get("options-gauge").orElse(JsonNull.NULL) instanceof JsonObject old)) {
      return panel;
    }
    JsonObject values = Json.object();
    for (String key : GAUGE_VALUES) {
      if (old.has(key)) {
        values = values.with(key, old.get(key).orElseThrow());
      }
    }
    JsonObject options =
        JsonRewriter.without(old, GAUGE_VALUES).without("options").with("valueOptions", values);
    if (old.get("thresholds").orElse(JsonNull.NULL) instanceof JsonArray thresholds) {
      List<Json> reversed = new ArrayList<>(thresholds.items());
      Collections.reverse(reversed);
      options = options.with("thresholds", new JsonArray(reversed));
    }
    return panel.without("options-gauge").with("options", options);
  }

  static JsonObject alignedColumns(JsonObject panel) {
    return JsonRewriter.rewriteEach(panel, "styles", style -> style.with("align", "auto"));
  }

  static JsonObject oldTable(JsonObject panel) {
    boolean isReactTable = panel.string("table").orElse("").equals("table2");
    return isReactTable || !JavaScriptCoercion.isTruthy(panel, "styles")
        ? panel
        : panel.with("type", "table-old");
  }

  static JsonObject text2(JsonObject panel) {
    return JsonRewriter.rewriteAt(panel, "options", options -> options.without("angular"))
        .with("type", "text");
  }

  static JsonObject tooltip(JsonObject panel) {
    return TOOLTIPS.contains(panel.string("type").orElse(""))
        ? JsonRewriter.rewriteAt(
            panel, "options", options -> JsonRewriter.rename(options, "tooltipOptions", "tooltip"))
        : panel;
  }

  static JsonObject mergedLabels(JsonObject panel) {
    List<Json> transformations = new ArrayList<>();
    for (Json transformation : panel.array("transformations").items()) {
      transformations.add(transformation);
      if (transformation instanceof JsonObject object && isLabelsToFields(object)) {
        transformations.add(Json.object().with("id", "merge").with("options", Json.object()));
      }
    }
    return transformations.size() == panel.array("transformations").size()
        ? panel
        : panel.with("transformations", new JsonArray(transformations));
  }

  private static boolean isLabelsToFields(JsonObject transformation) {
    return transformation.string("id").orElse("").equals("labelsToFields");
  }

  static JsonObject visibleTimeAxis(JsonObject panel) {
    JsonObject config = panel.object("fieldConfig");
    String placement =
        config.object("defaults").object("custom").string("axisPlacement").orElse("");
    if (!placement.equals("hidden")) {
      return panel;
    }
    JsonObject shown =
        Json.object()
            .with("matcher", Json.object().with("id", "byType").with("options", "time"))
            .with(
                "properties",
                Json.array(Json.object().with("id", "custom.axisPlacement").with("value", "auto")));
    List<Json> overrides = new ArrayList<>(config.array("overrides").items());
    overrides.add(shown);
    return panel.with("fieldConfig", config.with("overrides", new JsonArray(overrides)));
  }

  static JsonObject shownLegend(JsonObject panel) {
    return JsonRewriter.rewriteAt(
        panel,
        "options.legend",
        legend -> {
          boolean hidden =
              legend.string("displayMode").orElse("").equals("hidden")
                  || legend.get("showLegend").filter(Json.of(false)::equals).isPresent();
          return hidden
              ? legend.with("displayMode", "list").with("showLegend", false)
              : legend.with("showLegend", true);
        });
  }

  static JsonObject statsByRefId(JsonObject transformation) {
    JsonObject options = transformation.object("options");
    if (!transformation.string("id").orElse("").equals("timeSeriesTable")
        || !options.has("refIdToStat")) {
      return transformation;
    }
    Map<String, Json> byRefId = new LinkedHashMap<>();
    options
        .object("refIdToStat")
        .members()
        .forEach((refId, stat) -> byRefId.put(refId, Json.object().with("stat", stat)));
    return transformation.with("options", new JsonObject(byRefId));
  }

  static JsonObject hiddenInTooltip(JsonObject panel) {
    return JsonRewriter.rewriteProperties(
        panel,
        property ->
            property.string("id").orElse("").equals("custom.hideFrom")
                ? JsonRewriter.rewriteAt(
                    property,
                    "value",
                    value -> value.isTrue("viz") ? value.with("tooltip", true) : value)
                : property);
  }

  /**
   * Adds a refId to each query without a unique one: Grafana shows only the last of two queries
   * with the same refId.
   */
  static JsonObject fillMissingRefIds(JsonObject panel) {
    RefIdAllocator refIds = refIdAllocator(panel);
    Set<String> seen = new HashSet<>();
    return JsonRewriter.rewriteEach(
        panel,
        "targets",
        target ->
            target.string("refId").filter(id -> !id.isEmpty() && seen.add(id)).isPresent()
                ? target
                : target.with("refId", refIds.next()));
  }

  /** Allocates refIds that no query of this panel has. */
  static RefIdAllocator refIdAllocator(JsonObject panel) {
    return new RefIdAllocator(
        panel
            .array("targets")
            .objects()
            .flatMap(target -> target.string("refId").stream())
            .collect(Collectors.toSet()));
  }
}
