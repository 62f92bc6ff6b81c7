package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** What the old graph says of single series, as overrides. */
final class GraphSeries {

  static final Set<String> READS =
      Set.of(
          "aliasColors",
          "seriesOverrides[].alias",
          "seriesOverrides[].$$hashKey",
          "seriesOverrides[].yaxis",
          "seriesOverrides[].fill",
          "seriesOverrides[].fillBelowTo",
          "seriesOverrides[].fillGradient",
          "seriesOverrides[].points",
          "seriesOverrides[].bars",
          "seriesOverrides[].lines",
          "seriesOverrides[].linewidth",
          "seriesOverrides[].pointradius",
          "seriesOverrides[].dashes",
          "seriesOverrides[].dashLength",
          "seriesOverrides[].spaceLength",
          "seriesOverrides[].stack",
          "seriesOverrides[].color",
          "seriesOverrides[].transform");

  private static final Pattern REGEX = Pattern.compile("([/~@;%#'])(.*?)\\1([gimsuy]*)");

  private static final Set<String> DASHES = Set.of("dashes", "dashLength", "spaceLength");

  private final JsonObject graph;
  private final JsonObject left;

  /** By member of a series override: adds what it means to the properties. */
  private final Map<String, BiConsumer<JsonObject, List<JsonObject>>> meanings =
      Map.ofEntries(
          Map.entry("yaxis", this::axis),
          Map.entry("fill", (series, to) -> number(series, "fill", 10, 0, "fillOpacity", to)),
          Map.entry("fillBelowTo", (series, to) -> same(series, "fillBelowTo", "fillBelowTo", to)),
          Map.entry("fillGradient", GraphSeries::gradient),
          Map.entry("points", (series, to) -> add("showPoints", shown(series, "points"), to)),
          Map.entry("bars", GraphSeries::bars),
          Map.entry("lines", GraphSeries::lines),
          Map.entry("linewidth", (series, to) -> same(series, "linewidth", "lineWidth", to)),
          Map.entry(
              "pointradius", (series, to) -> number(series, "pointradius", 2, 2, "pointSize", to)),
          Map.entry("stack", (series, to) -> add("stacking", stacking(series), to)),
          Map.entry("color", GraphSeries::color),
          Map.entry("transform", (series, to) -> add("transform", transform(series), to)));

  /**
   * @param left the field options that the left axis stands for
   */
  GraphSeries(JsonObject graph, JsonObject left) {
    this.graph = graph;
    this.left = left;
  }

  List<JsonObject> overrides() {
    List<JsonObject> overrides = new ArrayList<>(colors(graph));
    graph.array("seriesOverrides").objects().forEach(series -> add(series, overrides));
    return overrides;
  }

  /** Colours by the series' name; the pie chart has them, too. */
  static List<JsonObject> colors(JsonObject panel) {
    List<JsonObject> overrides = new ArrayList<>();
    JsonObject colors = panel.object("aliasColors");
    for (String alias : colors.members().keySet()) {
      // Not by path: an alias may have dots.
      if (colors.get(alias).get() instanceof JsonString color && !color.value().isEmpty()) {
        Json fixed = FieldConfig.fixed(color.value());
        overrides.add(
            FieldConfig.rule(FieldConfig.byName(alias), FieldConfig.property("color", fixed)));
      }
    }
    return overrides;
  }

  /** Whether some series fills the room to another one. */
  static boolean hasBands(JsonObject graph) {
    return graph
        .array("seriesOverrides")
        .objects()
        .anyMatch(series -> Loosely.text(series, "alias").isPresent() && series.has("fillBelowTo"));
  }

  private void add(JsonObject series, List<JsonObject> overrides) {
    Loosely.text(series, "alias")
        .ifPresent(
            alias -> {
              List<JsonObject> properties = properties(series);
              if (!properties.isEmpty()) {
                overrides.add(FieldConfig.rule(matcher(alias), properties));
              }
            });
  }

  private static JsonObject matcher(String alias) {
    boolean regex = REGEX.matcher(alias).matches();
    return FieldConfig.matcher(regex ? "byRegexp" : "byName", Json.of(alias));
  }

  private List<JsonObject> properties(JsonObject series) {
    List<JsonObject> properties = new ArrayList<>();
    for (String key : series.members().keySet()) {
      if (meanings.containsKey(key)) {
        meanings.get(key).accept(series, properties);
      }
    }
    if (series.members().keySet().stream().anyMatch(DASHES::contains)) {
      add("lineStyle", GraphToTimeseries.dashes(graph.merge(series)), properties);
    }
    return properties;
  }

  private void axis(JsonObject series, List<JsonObject> to) {
    if (series.integer("yaxis").filter(axis -> axis == 2).isPresent()) {
      to.addAll(GraphAxis.right(left, GraphAxis.fields(graph, 1)));
    }
  }

  private static void gradient(JsonObject series, List<JsonObject> to) {
    if (Loosely.isTrue(series, "fillGradient")) {
      number(series, "fillGradient", 10, 0, "fillOpacity", to);
    }
  }

  private static void bars(JsonObject series, List<JsonObject> to) {
    boolean bars = Loosely.isTrue(series, "bars");
    add("drawStyle", Json.of(bars ? "bars" : "line"), to);
    if (bars) {
      add("fillOpacity", Json.of(100), to);
    }
  }

  private static void lines(JsonObject series, List<JsonObject> to) {
    if (Loosely.isTrue(series, "lines")) {
      add("drawStyle", Json.of("line"), to);
    } else {
      add("lineWidth", Json.of(0), to);
    }
  }

  private static void color(JsonObject series, List<JsonObject> to) {
    Loosely.text(series, "color")
        .ifPresent(color -> to.add(FieldConfig.property("color", FieldConfig.fixed(color))));
  }

  private static Json shown(JsonObject series, String key) {
    return Json.of(Loosely.isTrue(series, key) ? "always" : "never");
  }

  /** A text names the group of series that are stacked upon each other. */
  private static Json stacking(JsonObject series) {
    return Json.object()
        .with("mode", Loosely.isTrue(series, "stack") ? "normal" : "none")
        .with("group", series.string("stack").orElse("A"));
  }

  private static Json transform(JsonObject series) {
    boolean negative = series.string("transform").filter("negative-Y"::equals).isPresent();
    return Json.of(negative ? "negative-Y" : "constant");
  }

  private static void same(JsonObject series, String key, String custom, List<JsonObject> to) {
    Loosely.given(series, key).ifPresent(value -> add(custom, value, to));
  }

  private static void number(
      JsonObject series,
      String key,
      double factor,
      double plus,
      String custom,
      List<JsonObject> to) {
    Loosely.times(series, key, factor, plus).ifPresent(value -> add(custom, value, to));
  }

  private static void add(String custom, Json value, List<JsonObject> to) {
    to.add(FieldConfig.property("custom." + custom, value));
  }
}
