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

/** The old graph over time as a time series panel. */
final class GraphToTimeseries {

  private static final Set<String> READS =
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

  private GraphToTimeseries() {}

  static Set<String> reads() {
    Set<String> reads = new TreeSet<>(READS);
    reads.addAll(GraphSeries.reads());
    reads.addAll(GraphThresholds.READS);
    reads.addAll(GraphLegend.READS);
    return reads;
  }

  static JsonObject convert(JsonObject graph) {
    FieldConfig old = FieldConfig.of(graph);
    // Not merged in depth: the axis' custom options take the place of all there were.
    Settings fields = new Settings(over(old.defaults(), GraphAxis.fields(graph, 0)));
    List<Json> overrides = new ArrayList<>(old.overrides());
    overrides.addAll(new GraphSeries(graph, fields.json()).overrides());
    overrides.addAll(GraphLegend.hidden(graph));
    overrides.addAll(hiddenTime(graph));
    style(graph, fields);
    stacking(graph, fields);
    GraphThresholds.put(graph, fields);
    return new FieldConfig(freeOfPercent(graph, fields.json()), overrides)
        .in(graph.with("type", "timeseries"))
        .with("options", over(graph.object("options"), GraphLegend.options(graph)));
  }

  static JsonObject over(JsonObject below, JsonObject above) {
    JsonObject result = below;
    for (var member : above.members().entrySet()) {
      result = result.with(member.getKey(), member.getValue());
    }
    return result;
  }

  private static void style(JsonObject graph, Settings fields) {
    boolean bars = Loosely.isTrue(graph, "bars");
    String draw = bars ? "bars" : Loosely.isTrue(graph, "lines") ? "line" : "points";
    fields.set("custom.drawStyle", draw);
    points(graph, draw, fields);
    fields.take(graph, "linewidth", "custom.lineWidth");
    if (Loosely.isTrue(graph, "dashes")) {
      fields.set("custom.lineStyle", dashes(graph));
    }
    fill(graph, fields);
    boolean connected = graph.string("nullPointMode").filter("connected"::equals).isPresent();
    fields.set("custom.spanNulls", connected);
    if (Loosely.isTrue(graph, "steppedLine")) {
      fields.set("custom.lineInterpolation", "stepAfter");
    }
    if (bars) {
      fields.set("custom.fillOpacity", 100);
    }
  }

  private static void points(JsonObject graph, String draw, Settings fields) {
    if (Loosely.isTrue(graph, "points")) {
      fields.set("custom.showPoints", "always");
      Loosely.times(graph, "pointradius", 2, 2)
          .ifPresent(size -> fields.set("custom.pointSize", size));
    } else if (!draw.equals("points")) {
      fields.set("custom.showPoints", "never");
    }
  }

  private static void fill(JsonObject graph, Settings fields) {
    Optional<JsonNumber> fill = Loosely.times(graph, "fill", 10, 0);
    // The old graph knew one fill for all bands.
    Optional<JsonNumber> opacity = GraphSeries.hasBands(graph) ? Optional.of(Json.of(35)) : fill;
    opacity.ifPresent(value -> fields.set("custom.fillOpacity", value));
    Loosely.times(graph, "fillGradient", 10, 0)
        .filter(value -> value.toDouble() > 0)
        .ifPresent(
            value -> fields.set("custom.gradientMode", "opacity").set("custom.fillOpacity", value));
  }

  private static void stacking(JsonObject graph, Settings fields) {
    if (Loosely.isTrue(graph, "stack")) {
      String mode = Loosely.isTrue(graph, "percentage") ? "percent" : "normal";
      fields.set("custom.stacking", Json.object().with("mode", mode).with("group", "A"));
    }
  }

  /** Limits of an axis of percents are gone: they were the limits of values. */
  private static JsonObject freeOfPercent(JsonObject graph, JsonObject fields) {
    if (!Loosely.isTrue(graph, "stack")
        || !Loosely.isTrue(graph, "percentage")
        || !Loosely.isTrue(graph, "yaxis")) {
      return fields;
    }
    JsonObject free = fields.without("min").without("max");
    boolean none = free.integer("decimals").filter(decimals -> decimals == 0).isPresent();
    return none ? free.without("decimals") : free;
  }

  static Json dashes(JsonObject line) {
    Json length = Loosely.given(line, "dashLength").orElse(Json.of(10));
    Json space = Loosely.given(line, "spaceLength").orElse(Json.of(10));
    return Json.object()
        .with("fill", Loosely.isTrue(line, "dashes") ? "dash" : "solid")
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
    return List.of(FieldConfig.rule(FieldConfig.matcher("byType", Json.of("time")), property));
  }
}
