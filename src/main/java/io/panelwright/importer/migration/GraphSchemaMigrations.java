package io.panelwright.importer.migration;

import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Schema changes of graph panels before schemaVersion 14.
 *
 * <p>Grafana up to version 9 migrated them; later versions do not, and drop the axes and thresholds
 * of such dashboards without a message. This migration keeps them.
 */
final class GraphSchemaMigrations {

  private static final List<String> OLD_AXES =
      List.of("y_formats", "leftYAxisLabel", "rightYAxisLabel", "y-axis", "x-axis");

  private static final List<String> OLD_LIMITS =
      List.of("leftMin", "leftMax", "leftLogBase", "rightMin", "rightMax", "rightLogBase");

  private static final List<String> OLD_THRESHOLDS =
      List.of("threshold1", "threshold1Color", "threshold2", "threshold2Color", "thresholdLine");

  private GraphSchemaMigrations() {}

  static JsonObject graphite(JsonObject panel) {
    return panel.with("type", "graph");
  }

  static JsonObject legendGridAndFormats(JsonObject panel) {
    JsonObject changed = panel;
    if (panel.get("legend").orElse(JsonNull.NULL) instanceof JsonBoolean shown) {
      changed = changed.with("legend", Json.object().with("show", shown));
    }
    changed = JsonRewriter.rewriteAt(changed, "grid", GraphSchemaMigrations::leftLimits);
    return format(format(changed, "y_format", 0), "y2_format", 1);
  }

  private static JsonObject leftLimits(JsonObject grid) {
    return leftLimit(leftLimit(grid, "min", "leftMin"), "max", "leftMax");
  }

  private static JsonObject leftLimit(JsonObject grid, String old, String limit) {
    return JavaScriptCoercion.isTruthy(grid, old) ? JsonRewriter.rename(grid, old, limit) : grid;
  }

  private static JsonObject format(JsonObject panel, String old, int axis) {
    if (!JavaScriptCoercion.isTruthy(panel, old)) {
      return panel;
    }
    List<Json> formats = new ArrayList<>(panel.array("y_formats").items());
    while (formats.size() <= axis) {
      formats.add(JsonNull.NULL);
    }
    formats.set(axis, panel.get(old).orElseThrow());
    return panel.without(old).with("y_formats", new JsonArray(formats));
  }

  static JsonObject aliasYAxis(JsonObject panel) {
    List<Json> overrides = new ArrayList<>(panel.array("seriesOverrides").items());
    panel
        .object("aliasYAxis")
        .members()
        .forEach(
            (alias, axis) -> overrides.add(Json.object().with("alias", alias).with("yaxis", axis)));
    JsonObject changed = panel.without("aliasYAxis");
    return overrides.isEmpty()
        ? changed
        : changed.with("seriesOverrides", new JsonArray(overrides));
  }

  static JsonObject axes(JsonObject panel) {
    if (!panel.has("grid") || JavaScriptCoercion.isTruthy(panel, "yaxes")) {
      return panel;
    }
    Json axes = Json.array(axis(panel, "left", 0), axis(panel, "right", 1));
    JsonObject shown = copied(Json.object(), "show", panel.get("x-axis"));
    return JsonRewriter.without(
        JsonRewriter.rewriteAt(panel, "grid", grid -> JsonRewriter.without(grid, OLD_LIMITS))
            .with("yaxes", axes)
            .with("xaxis", shown),
        OLD_AXES);
  }

  private static JsonObject axis(JsonObject panel, String side, int number) {
    JsonObject grid = panel.object("grid");
    List<Json> formats = panel.array("y_formats").items();
    JsonObject axis = copied(Json.object(), "show", panel.get("y-axis"));
    axis = copied(axis, "min", grid.get(side + "Min"));
    axis = copied(axis, "max", grid.get(side + "Max"));
    axis = copied(axis, "logBase", grid.get(side + "LogBase"));
    axis =
        copied(
            axis,
            "format",
            number < formats.size() ? Optional.of(formats.get(number)) : Optional.empty());
    return copied(axis, "label", panel.get(side + "YAxisLabel"));
  }

  private static JsonObject copied(JsonObject to, String key, Optional<Json> value) {
    return value.map(some -> to.with(key, some)).orElse(to);
  }

  static JsonObject thresholds(JsonObject panel) {
    if (!panel.has("grid")) {
      return panel;
    }
    JsonObject grid = panel.object("grid");
    List<Json> thresholds = new ArrayList<>(panel.array("thresholds").items());
    Optional<JsonNumber> first = number(grid, "threshold1");
    Optional<JsonNumber> second = number(grid, "threshold2");
    if (first.isPresent()) {
      boolean falling = second.isPresent() && first.get().toDouble() > second.get().toDouble();
      thresholds.add(threshold(grid, first.get(), "threshold1Color", falling));
      second.ifPresent(value -> thresholds.add(threshold(grid, value, "threshold2Color", falling)));
    }
    return JsonRewriter.rewriteAt(panel, "grid", it -> JsonRewriter.without(it, OLD_THRESHOLDS))
        .with("thresholds", new JsonArray(thresholds));
  }

  private static Optional<JsonNumber> number(JsonObject grid, String key) {
    return grid.get(key).filter(JsonNumber.class::isInstance).map(JsonNumber.class::cast);
  }

  private static JsonObject threshold(
      JsonObject grid, JsonNumber value, String color, boolean falling) {
    String kind = JavaScriptCoercion.isTruthy(grid, "thresholdLine") ? "line" : "fill";
    JsonObject threshold = Json.object().with("value", value).with(kind, true);
    return copied(threshold, kind + "Color", grid.get(color))
        .with("colorMode", "custom")
        .with("op", falling ? "lt" : "gt");
  }
}
