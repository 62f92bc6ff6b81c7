package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.AxisColorMode;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/**
 * Options of value axes.
 *
 * @param <P> the type that the methods return
 */
public interface ValueAxisOptions<P> extends AxisOptions<P>, ScaleOptions<P> {

  /** Sets the label of the axis. */
  default P axisLabel(String text) {
    return field("custom.axisLabel", Json.of(text));
  }

  /** Sets whether the axis has grid lines. */
  default P axisGridShow(boolean shown) {
    return field("custom.axisGridShow", Json.of(shown));
  }

  /** Sets whether the axis takes the color of the text or of the series. */
  default P axisColorMode(AxisColorMode mode) {
    return field("custom.axisColorMode", mode.json());
  }

  /** Draws the axis line. */
  default P axisBorderShow() {
    return field("custom.axisBorderShow", Json.of(true));
  }

  /** Centers the axis at zero. */
  default P axisCenteredZero() {
    return field("custom.axisCenteredZero", Json.of(true));
  }

  /** Sets the lower end of the axis, unless values are below it. */
  default P axisSoftMin(double value) {
    return field("custom.axisSoftMin", Json.of(ArgumentValidator.requireFinite(value, "soft min")));
  }

  /** Sets the upper end of the axis, unless values are above it. */
  default P axisSoftMax(double value) {
    return field("custom.axisSoftMax", Json.of(ArgumentValidator.requireFinite(value, "soft max")));
  }
}
