package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** The axis of values of a {@link Heatmap}. */
public final class HeatmapAxis extends JsonForm {

  private HeatmapAxis(JsonObject json) {
    super(json);
  }

  /** An axis in this unit. */
  public static HeatmapAxis axis(Unit unit) {
    return new HeatmapAxis(
        unit.equals(Unit.UNSET) ? Json.object() : Json.object().with("unit", unit.id()));
  }

  /** How many digits follow the point. */
  public HeatmapAxis decimals(int digits) {
    return with("decimals", Json.of(Check.atLeast(0, digits, "decimals")));
  }

  /** Lower end. */
  public HeatmapAxis min(double value) {
    return with("min", Json.of(Check.finite(value, "min")));
  }

  /** Upper end. */
  public HeatmapAxis max(double value) {
    return with("max", Json.of(Check.finite(value, "max")));
  }

  /** From the greatest value upwards to the smallest. */
  public HeatmapAxis reverse() {
    return with("reverse", Json.of(true));
  }

  /** On which side it stands. */
  public HeatmapAxis placement(AxisPlacement placement) {
    return with("axisPlacement", placement.json());
  }

  /** Text beside it. */
  public HeatmapAxis label(String text) {
    return with("axisLabel", Json.of(text));
  }

  /** Its width in pixels. */
  public HeatmapAxis width(int pixels) {
    return with("axisWidth", Json.of(Check.atLeast(0, pixels, "axis width")));
  }

  /** Whether it has grid lines. */
  public HeatmapAxis gridShow(boolean shown) {
    return with("axisGridShow", Json.of(shown));
  }

  /** Whose colour it has. */
  public HeatmapAxis colorMode(AxisColorMode mode) {
    return with("axisColorMode", mode.json());
  }

  /** Draws its own line. */
  public HeatmapAxis borderShow() {
    return with("axisBorderShow", Json.of(true));
  }

  /** Puts zero in its middle. */
  public HeatmapAxis centeredZero() {
    return with("axisCenteredZero", Json.of(true));
  }

  /** Lower end unless values lie below. */
  public HeatmapAxis softMin(double value) {
    return with("axisSoftMin", Json.of(Check.finite(value, "soft min")));
  }

  /** Upper end unless values lie above. */
  public HeatmapAxis softMax(double value) {
    return with("axisSoftMax", Json.of(Check.finite(value, "soft max")));
  }

  /** How values are spread over it. */
  public HeatmapAxis scale(AxisScale scale) {
    return with("scaleDistribution", scale.json());
  }

  private HeatmapAxis with(String key, Json value) {
    return new HeatmapAxis(json().with(key, value));
  }
}
