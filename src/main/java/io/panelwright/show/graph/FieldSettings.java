package io.panelwright.show.graph;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.show.model.PanelContent.AxisKind;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The configuration of a field of a graph, with Grafana's defaults.
 *
 * @param config {@code unit}, {@code min}, {@code custom} …
 */
record FieldSettings(JsonObject config) {

  /** No settings. */
  static final JsonObject EMPTY = new JsonObject(Map.of());

  /** The scale of fields without a unit. */
  private static final String NO_UNIT = "short";

  /** A copy with another custom setting. */
  FieldSettings withCustom(String key, Json value) {
    return new FieldSettings(config.with("custom", custom().with(key, value)));
  }

  JsonObject custom() {
    return config.object("custom");
  }

  /** A number of the configuration; empty if it is absent or no number. */
  static OptionalDouble number(JsonObject object, String key) {
    return object.get(key).orElse(null) instanceof JsonNumber number
            && Double.isFinite(number.toDouble())
        ? OptionalDouble.of(number.toDouble())
        : OptionalDouble.empty();
  }

  OptionalDouble number(String key) {
    return number(config, key);
  }

  double customNumber(String key, double fallback) {
    return number(custom(), key).orElse(fallback);
  }

  String customText(String key, String fallback) {
    return custom().string(key).filter(text -> !text.isEmpty()).orElse(fallback);
  }

  String unit() {
    return config.string("unit").filter(unit -> !unit.isEmpty()).orElse(NO_UNIT);
  }

  String drawStyle() {
    return customText("drawStyle", "line");
  }

  boolean isBars() {
    return drawStyle().equals("bars");
  }

  String placement() {
    return customText("axisPlacement", "auto");
  }

  boolean hiddenIn(String place) {
    return custom().object("hideFrom").isTrue(place);
  }

  /** {@code none}, {@code normal} or {@code percent}. */
  String stacking() {
    return custom().object("stacking").string("mode").orElse("none");
  }

  boolean isStacked() {
    return !stacking().equals("none");
  }

  boolean isShares() {
    return stacking().equals("percent");
  }

  /** Whether gaps are connected: always, or up to a number of milliseconds. */
  double spanNullsMillis() {
    if (custom().isTrue("spanNulls")) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.max(0, number(custom(), "spanNulls").orElse(0));
  }

  /** The interval after which a missing point is a gap; empty without. */
  OptionalDouble insertNulls() {
    OptionalDouble millis = number(custom(), "insertNulls");
    return millis.isPresent() && millis.getAsDouble() != 0 ? millis : OptionalDouble.empty();
  }

  /** Lengths of dashes and gaps; empty for a solid line. */
  double[] dash() {
    JsonObject style = custom().object("lineStyle");
    String fill = style.string("fill").orElse("solid");
    if (fill.equals("solid")) {
      return new double[0];
    }
    JsonArray dash = style.array("dash");
    return dash.isEmpty()
        ? new double[] {10, 10}
        : dash.items().stream()
            .filter(JsonNumber.class::isInstance)
            .mapToDouble(item -> ((JsonNumber) item).toDouble())
            .toArray();
  }

  /** Fields with the same key share a scale and an axis. */
  String scaleKey() {
    JsonObject custom = custom();
    return String.join(
        "/",
        unit(),
        text(config, "min") + "-" + text(config, "max"),
        text(custom, "axisSoftMin") + "-" + text(custom, "axisSoftMax"),
        placement(),
        custom.get("scaleDistribution").map(Json::toString).orElse(""),
        customText("axisLabel", ""));
  }

  private static String text(JsonObject object, String key) {
    OptionalDouble number = number(object, key);
    return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
  }

  /** The scale of the y axis. */
  ScaleSettings scale() {
    JsonObject distribution = custom().object("scaleDistribution");
    AxisKind kind =
        switch (distribution.string("type").orElse("linear")) {
          case "log" -> AxisKind.LOG;
          case "symlog" -> AxisKind.SYMLOG;
          default -> AxisKind.LINEAR;
        };
    return new ScaleSettings(
        kind,
        number(distribution, "log").orElse(10) == 2 ? 2 : 10,
        number(distribution, "linearThreshold").orElse(1),
        kind == AxisKind.LOG ? limits().positive() : limits(),
        custom().isTrue("axisCenteredZero"),
        decimalsAreZero(),
        ScaleSettings.DEFAULT_PADDING);
  }

  private boolean decimalsAreZero() {
    OptionalDouble decimals = number("decimals");
    return decimals.isPresent() && decimals.getAsDouble() == 0;
  }

  private ScaleSettings.Limits limits() {
    OptionalDouble softMin = number(custom(), "axisSoftMin");
    OptionalDouble softMax = number(custom(), "axisSoftMax");
    OptionalDouble min = number("min");
    OptionalDouble max = number("max");
    if (isShares()) {
      softMin = min.isEmpty() && softMin.isEmpty() ? OptionalDouble.of(0) : softMin;
      softMax = max.isEmpty() && softMax.isEmpty() ? OptionalDouble.of(1) : softMax;
    }
    return new ScaleSettings.Limits(min, max, softMin, softMax);
  }

  /** The color mode of the field, such as {@code palette-classic}. */
  Optional<String> colorMode() {
    return config.object("color").string("mode");
  }
}
