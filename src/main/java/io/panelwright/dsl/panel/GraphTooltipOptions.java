package io.panelwright.dsl.panel;

import io.panelwright.json.Json;

/**
 * Tooltips for the points near the pointer.
 *
 * @param <P> the type that the methods return
 */
public interface GraphTooltipOptions<P> extends TooltipOptions<P> {

  /** Sets the maximum distance between pointer and point, in pixels. */
  default P tooltipProximity(int pixels) {
    return option("tooltip.hoverProximity", Json.of(pixels));
  }
}
