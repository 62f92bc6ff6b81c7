package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/**
 * Options of lines and areas.
 *
 * @param <P> the type that the methods return
 */
public interface FillOptions<P> extends HideSeriesOptions<P> {

  /** Sets the thickness of lines in pixels, from 0 to 10. */
  default P lineWidth(int pixels) {
    return field(
        "custom.lineWidth", Json.of(ArgumentValidator.requireAtLeast(0, pixels, "line width")));
  }

  /** Sets the opacity of areas in percent, from 0 to 100. */
  default P fillOpacity(int percent) {
    return field(
        "custom.fillOpacity",
        Json.of(ArgumentValidator.requireBetween(0, 100, percent, "fill opacity")));
  }
}
