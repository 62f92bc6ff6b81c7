package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * Panels that show the points near the pointer.
 *
 * @param <P> what the words return a changed copy of
 */
public interface GraphTooltipWords<P> extends TooltipWords<P> {

  /** How near the pointer must be to a point, in pixels. */
  default P tooltipProximity(int pixels) {
    return option("tooltip.hoverProximity", Json.of(pixels));
  }
}
