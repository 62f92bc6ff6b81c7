package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.AxisPlacement;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/**
 * Placement and width of an axis.
 *
 * @param <P> the type that the methods return
 */
public interface AxisOptions<P> extends FieldOptions<P> {

  /** Sets the side on which the axis is drawn. */
  default P axisPlacement(AxisPlacement placement) {
    return field("custom.axisPlacement", placement.json());
  }

  /** Sets the width of the axis in pixels. */
  default P axisWidth(int pixels) {
    return field(
        "custom.axisWidth", Json.of(ArgumentValidator.requireAtLeast(0, pixels, "axis width")));
  }
}
