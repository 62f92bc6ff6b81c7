package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * Where an axis stands and how wide it is.
 *
 * @param <P> what the words return a changed copy of
 */
public interface AxisWords<P> extends FieldSettings<P> {

  /** On which side the axis stands. */
  default P axisPlacement(AxisPlacement placement) {
    return field("custom.axisPlacement", placement.json());
  }

  /** Width of the axis in pixels. */
  default P axisWidth(int pixels) {
    return field("custom.axisWidth", Json.of(Check.atLeast(0, pixels, "axis width")));
  }
}
