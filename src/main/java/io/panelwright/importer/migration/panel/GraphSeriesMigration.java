package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Migrates series overrides of the old graph to field overrides. */
final class GraphSeriesMigration {

  private static final Pattern REGEX = Pattern.compile("([/~@;%#'])(.*?)\\1([gimsuy]*)");

  private static final Set<String> DASHES = Set.of("dashes", "dashLength", "spaceLength");

  private static final String RIGHT_AXIS = "yaxis";

  /** Functions that create properties, by member of a series override. */
  private static final Map<String, Function<JsonObject, Optional<List<JsonObject>>>> MEANINGS =
      Map.ofEntries(
          Map.entry("fill", series -> number(series, "fill", 10, 0, "fillOpacity")),
          Map.entry("fillBelowTo", series -> same(series, "fillBelowTo", "fillBelowTo")),
          Map.entry("fillGradient", GraphSeriesMigration::gradient),
          Map.entry("points", series -> custom("showPoints", points(series))),
          Map.entry("bars", GraphSeriesMigration::bars),
          Map.entry("lines", GraphSeriesMigration::lines),
          Map.entry("linewidth", series -> same(series, "linewidth", "lineWidth")),
          Map.entry("pointradius", series -> number(series, "pointradius", 2, 2, "pointSize")),
          Map.entry("stack", series -> custom("stacking", stacking(series))),
          Map.entry("color", GraphSeriesMigration::color),
          Map.entry("transform", series -> custom("transform", transform(series))));

  private final JsonObject graph;
  private final JsonObject left;

  /**
   * Creates the migration.
   *
   * @param left the field options of the left axis
   */
  GraphSeriesMigration(JsonObject graph, JsonObject left) {
    this.graph = graph;
    this.left = left;
  }

  List<JsonObject> overrides() {
    List<JsonObject> overrides = new ArrayList<>(colors(graph));
    graph.array("seriesOverrides").objects().forEach(series -> add(series, overrides));
    return overrides;
  }

  /** Returns colors by series name; the pie chart has them, too. */
  static List<JsonObject> colors(JsonObject panel) {
    List<JsonObject> overrides = new ArrayList<>();
    JsonObject colors = panel.object("aliasColors");
    for (String alias : colors.members().keySet()) {
      // Not by path, since an alias may contain dots.
      if (colors.get(alias).get() instanceof JsonString color && !color.value().isEmpty()) {
        Json fixed = FieldConfig.fixedColor(color.value());
        overrides.add(
            FieldConfig.createOverride(
                FieldConfig.byName(alias), FieldConfig.property("color", fixed)));
      }
    }
    return overrides;
  }

  /** Whether a series fills the area to another series. */
  static boolean hasBands(JsonObject graph) {
    return graph
        .array("seriesOverrides")
        .objects()
        .anyMatch(
            series ->
                JavaScriptCoercion.textAt(series, "alias").isPresent()
                    && series.has("fillBelowTo"));
  }

  private void add(JsonObject series, List<JsonObject> overrides) {
    JavaScriptCoercion.textAt(series, "alias")
        .ifPresent(
            alias -> {
              List<JsonObject> properties = properties(series);
              if (!properties.isEmpty()) {
                overrides.add(FieldConfig.createOverride(matcher(alias), properties));
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
      if (MEANINGS.containsKey(key)) {
        MEANINGS.get(key).apply(series).ifPresent(properties::addAll);
      } else if (key.equals(RIGHT_AXIS)) {
        properties.addAll(axis(series));
      }
    }
    if (series.members().keySet().stream().anyMatch(DASHES::contains)) {
      Json line = GraphTimeSeriesMigration.dashes(graph.merge(series));
      properties.add(FieldConfig.property("custom.lineStyle", line));
    }
    return properties;
  }

  private List<JsonObject> axis(JsonObject series) {
    return series.integer(RIGHT_AXIS).filter(axis -> axis == 2).isPresent()
        ? GraphAxisMigration.right(left, GraphAxisMigration.fields(graph, 1))
        : List.of();
  }

  private static Optional<List<JsonObject>> gradient(JsonObject series) {
    return JavaScriptCoercion.isTruthyAt(series, "fillGradient")
        ? number(series, "fillGradient", 10, 0, "fillOpacity")
        : Optional.empty();
  }

  private static Optional<List<JsonObject>> bars(JsonObject series) {
    JsonObject line = FieldConfig.property("custom.drawStyle", Json.of("line"));
    JsonObject bars = FieldConfig.property("custom.drawStyle", Json.of("bars"));
    JsonObject solid = FieldConfig.property("custom.fillOpacity", Json.of(100));
    return Optional.of(
        JavaScriptCoercion.isTruthyAt(series, "bars") ? List.of(bars, solid) : List.of(line));
  }

  private static Optional<List<JsonObject>> lines(JsonObject series) {
    return JavaScriptCoercion.isTruthyAt(series, "lines")
        ? custom("drawStyle", Json.of("line"))
        : custom("lineWidth", Json.of(0));
  }

  private static Optional<List<JsonObject>> color(JsonObject series) {
    return JavaScriptCoercion.textAt(series, "color")
        .map(color -> List.of(FieldConfig.property("color", FieldConfig.fixedColor(color))));
  }

  private static Json points(JsonObject series) {
    return Json.of(JavaScriptCoercion.isTruthyAt(series, "points") ? "always" : "never");
  }

  /** A text is the name of a stacking group. */
  private static Json stacking(JsonObject series) {
    return Json.object()
        .with("mode", JavaScriptCoercion.isTruthyAt(series, "stack") ? "normal" : "none")
        .with("group", series.string("stack").orElse("A"));
  }

  private static Json transform(JsonObject series) {
    boolean negative = series.string("transform").filter("negative-Y"::equals).isPresent();
    return Json.of(negative ? "negative-Y" : "constant");
  }

  private static Optional<List<JsonObject>> same(JsonObject series, String key, String option) {
    return JavaScriptCoercion.nonNullAt(series, key).flatMap(value -> custom(option, value));
  }

  private static Optional<List<JsonObject>> number(
      JsonObject series, String key, double factor, double plus, String option) {
    return JavaScriptCoercion.scaledNumberAt(series, key, factor, plus)
        .flatMap(value -> custom(option, value));
  }

  private static Optional<List<JsonObject>> custom(String option, Json value) {
    return Optional.of(List.of(FieldConfig.property("custom." + option, value)));
  }

  /** Paths of the members that this migration reads. */
  static Set<String> readPaths() {
    Set<String> keys = new TreeSet<>(MEANINGS.keySet());
    keys.addAll(DASHES);
    keys.addAll(List.of(RIGHT_AXIS, "alias", "$$hashKey"));
    Set<String> paths = new TreeSet<>(Set.of("aliasColors"));
    keys.forEach(key -> paths.add("seriesOverrides[]." + key));
    return paths;
  }
}
