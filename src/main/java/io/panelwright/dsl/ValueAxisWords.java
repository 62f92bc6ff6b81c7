package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * Axes of values.
 *
 * @param <P> what the words return a changed copy of
 */
public interface ValueAxisWords<P> extends AxisWords<P>, ScaleWords<P> {

  /** Text beside the axis. */
  default P axisLabel(String text) {
    return field("custom.axisLabel", Json.of(text));
  }

  /** Whether the axis has grid lines. */
  default P axisGridShow(boolean shown) {
    return field("custom.axisGridShow", Json.of(shown));
  }

  /** Whose colour the axis has. */
  default P axisColorMode(AxisColorMode mode) {
    return field("custom.axisColorMode", mode.json());
  }

  /** Draws the axis' own line. */
  default P axisBorderShow() {
    return field("custom.axisBorderShow", Json.of(true));
  }

  /** Puts zero in the middle of the axis. */
  default P axisCenteredZero() {
    return field("custom.axisCenteredZero", Json.of(true));
  }

  /** Lower end of the axis unless values lie below. */
  default P axisSoftMin(double value) {
    return field("custom.axisSoftMin", Json.of(Check.finite(value, "soft min")));
  }

  /** Upper end of the axis unless values lie above. */
  default P axisSoftMax(double value) {
    return field("custom.axisSoftMax", Json.of(Check.finite(value, "soft max")));
  }
}
