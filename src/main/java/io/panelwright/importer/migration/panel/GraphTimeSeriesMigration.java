package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Migrates the old graph over time to a time series panel. */
final class GraphTimeSeriesMigration {

  private static final Set<String> READ_PATHS =
      Set.of(
          "yaxes",
          "timeRegions",
          "yaxis",
          "xaxis.mode",
          "xaxis.show",
          "lines",
          "bars",
          "points",
          "pointradius",
          "linewidth",
          "fill",
          "fillGradient",
          "dashes",
          "dashLength",
          "spaceLength",
          "steppedLine",
          "nullPointMode",
          "stack",
          "percentage");

  private GraphTimeSeriesMigration() {}

  static Set<String> readPaths() {
    Set<String> paths = new TreeSet<>(READ_PATHS);
    paths.addAll(GraphSeriesMigration.readPaths());
    paths.addAll(GraphThresholdMigration.READ_PATHS);
    paths.addAll(GraphLegendMigration.READ_PATHS);
    return paths;
  }

  static JsonObject migrate(JsonObject graph) {
    FieldConfig old = FieldConfig.read(graph);
    // No deep merge: the axis' custom options replace all existing ones.
    JsonPathBuilder fields =
        new JsonPathBuilder(overlay(old.defaults(), GraphAxisMigration.fields(graph, 0)));
    List<Json> overrides = new ArrayList<>(old.overrides());
    overrides.addAll(new GraphSeriesMigration(graph, fields.json()).overrides());
    overrides.addAll(GraphLegendMigration.hidden(graph));
    overrides.addAll(hiddenTime(graph));
    style(graph, fields);
    stacking(graph, fields);
    GraphThresholdMigration.put(graph, fields);
    return new FieldConfig(freeOfPercent(graph, fields.json()), overrides)
        .writeTo(graph.with("type", "timeseries"))
        .with("options", overlay(graph.object("options"), GraphLegendMigration.options(graph)));
  }

  static JsonObject overlay(JsonObject below, JsonObject above) {
    JsonObject result = below;
    for (var member : above.members().entrySet()) {
      result = result.with(member.getKey(), member.getValue());
    }
    return result;
  }

  private static void style(JsonObject graph, JsonPathBuilder fields) {
    boolean bars = JavaScriptCoercion.isTruthyAt(graph, "bars");
    String draw = bars ? "bars" : JavaScriptCoercion.isTruthyAt(graph, "lines") ? "line" : "points";
    fields.set("custom.drawStyle", draw);
    points(graph, draw, fields);
    fields.copy(graph, "linewidth", "custom.lineWidth");
    if (JavaScriptCoercion.isTruthyAt(graph, "dashes")) {
      fields.set("custom.lineStyle", dashes(graph));
    }
    fill(graph, fields);
    boolean connected = graph.string("nullPointMode").filter("connected"::equals).isPresent();
    fields.set("custom.spanNulls", connected);
    if (JavaScriptCoercion.isTruthyAt(graph, "steppedLine")) {
      fields.set("custom.lineInterpolation", "stepAfter");
    }
    if (bars) {
      fields.set("custom.fillOpacity", 100);
    }
  }

  private static void points(JsonObject graph, String draw, JsonPathBuilder fields) {
    if (JavaScriptCoercion.isTruthyAt(graph, "points")) {
      fields.set("custom.showPoints", "always");
      JavaScriptCoercion.scaledNumberAt(graph, "pointradius", 2, 2)
          .ifPresent(size -> fields.set("custom.pointSize", size));
    } else if (!draw.equals("points")) {
      fields.set("custom.showPoints", "never");
    }
  }

  private static void fill(JsonObject graph, JsonPathBuilder fields) {
    Optional<JsonNumber> fill = JavaScriptCoercion.scaledNumberAt(graph, "fill", 10, 0);
    // The old graph had one fill for all bands.
    Optional<JsonNumber> opacity =
        GraphSeriesMigration.hasBands(graph) ? Optional.of(Json.of(35)) : fill;
    opacity.ifPresent(value -> fields.set("custom.fillOpacity", value));
    JavaScriptCoercion.scaledNumberAt(graph, "fillGradient", 10, 0)
        .filter(value -> value.toDouble() > 0)
        .ifPresent(
            value -> fields.set("custom.gradientMode", "opacity").set("custom.fillOpacity", value));
  }

  private static void stacking(JsonObject graph, JsonPathBuilder fields) {
    if (JavaScriptCoercion.isTruthyAt(graph, "stack")) {
      String mode = JavaScriptCoercion.isTruthyAt(graph, "percentage") ? "percent" : "normal";
      fields.set("custom.stacking", Json.object().with("mode", mode).with("group", "A"));
    }
  }

  /** Removes limits of a percent axis: they were limits of the absolute values. */
  private static JsonObject freeOfPercent(JsonObject graph, JsonObject fields) {
    if (!JavaScriptCoercion.isTruthyAt(graph, "stack")
        || !JavaScriptCoercion.isTruthyAt(graph, "percentage")
        || !JavaScriptCoercion.isTruthyAt(graph, "yaxis")) {
      return fields;
    }
    JsonObject free = fields.without("min").without("max");
    boolean none = free.integer("decimals").filter(decimals -> decimals == 0).isPresent();
    return none ? free.without("decimals") : free;
  }

  static Json dashes(JsonObject line) {
    Json length = JavaScriptCoercion.nonNullAt(line, "dashLength").orElse(Json.of(10));
    Json space = JavaScriptCoercion.nonNullAt(line, "spaceLength").orElse(Json.of(10));
    return Json.object()
        .with("fill", JavaScriptCoercion.isTruthyAt(line, "dashes") ? "dash" : "solid")
        .with("dash", new JsonArray(List.of(length, space)));
  }

  private static List<JsonObject> hiddenTime(JsonObject graph) {
    JsonObject axis = graph.object("xaxis");
    boolean time = axis.string("mode").filter("time"::equals).isPresent();
    boolean hidden = axis.get("show").filter(Json.of(false)::equals).isPresent();
    if (!time || !hidden) {
      return List.of();
    }
    JsonObject property = FieldConfig.property("custom.axisPlacement", Json.of("hidden"));
    return List.of(
        FieldConfig.createOverride(FieldConfig.matcher("byType", Json.of("time")), property));
  }
}
