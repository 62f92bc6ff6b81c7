package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.AxisColorMode;
import io.panelwright.dsl.field.AxisPlacement;
import io.panelwright.dsl.field.AxisScale;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** The value axis of a {@link Heatmap}. */
public final class HeatmapAxis extends JsonValue {

  private HeatmapAxis(JsonObject json) {
    super(json);
  }

  /** An axis in this unit. */
  public static HeatmapAxis axis(Unit unit) {
    return new HeatmapAxis(
        unit.equals(Unit.UNSET) ? Json.object() : Json.object().with("unit", unit.id()));
  }

  /** Sets the number of decimals. */
  public HeatmapAxis decimals(int digits) {
    return with("decimals", Json.of(ArgumentValidator.requireAtLeast(0, digits, "decimals")));
  }

  /** Sets the lower end. */
  public HeatmapAxis min(double value) {
    return with("min", Json.of(ArgumentValidator.requireFinite(value, "min")));
  }

  /** Sets the upper end. */
  public HeatmapAxis max(double value) {
    return with("max", Json.of(ArgumentValidator.requireFinite(value, "max")));
  }

  /** Reverses the axis: the greatest value is at the lower end. */
  public HeatmapAxis reverse() {
    return with("reverse", Json.of(true));
  }

  /** Sets the side on which the axis is drawn. */
  public HeatmapAxis placement(AxisPlacement placement) {
    return with("axisPlacement", placement.json());
  }

  /** Sets the label. */
  public HeatmapAxis label(String text) {
    return with("axisLabel", Json.of(text));
  }

  /** Sets the width in pixels. */
  public HeatmapAxis width(int pixels) {
    return with("axisWidth", Json.of(ArgumentValidator.requireAtLeast(0, pixels, "axis width")));
  }

  /** Sets whether the axis has grid lines. */
  public HeatmapAxis gridShow(boolean shown) {
    return with("axisGridShow", Json.of(shown));
  }

  /** Sets whether the axis takes the color of the text or of the series. */
  public HeatmapAxis colorMode(AxisColorMode mode) {
    return with("axisColorMode", mode.json());
  }

  /** Draws the axis line. */
  public HeatmapAxis borderShow() {
    return with("axisBorderShow", Json.of(true));
  }

  /** Centers the axis at zero. */
  public HeatmapAxis centeredZero() {
    return with("axisCenteredZero", Json.of(true));
  }

  /** Sets the lower end, unless values are below it. */
  public HeatmapAxis softMin(double value) {
    return with("axisSoftMin", Json.of(ArgumentValidator.requireFinite(value, "soft min")));
  }

  /** Sets the upper end, unless values are above it. */
  public HeatmapAxis softMax(double value) {
    return with("axisSoftMax", Json.of(ArgumentValidator.requireFinite(value, "soft max")));
  }

  /** Sets the scale: linear, logarithmic or symlog. */
  public HeatmapAxis scale(AxisScale scale) {
    return with("scaleDistribution", scale.json());
  }

  private HeatmapAxis with(String key, Json value) {
    return new HeatmapAxis(json().with(key, value));
  }
}
