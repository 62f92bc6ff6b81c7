package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * How outlines and areas are drawn.
 *
 * @param <P> what the words return a changed copy of
 */
public interface FillWords<P> extends HideWords<P> {

  /** Thickness of lines in pixels, from 0 to 10. */
  default P lineWidth(int pixels) {
    return field("custom.lineWidth", Json.of(Check.atLeast(0, pixels, "line width")));
  }

  /** Opacity of areas in percent, from 0 to 100. */
  default P fillOpacity(int percent) {
    return field("custom.fillOpacity", Json.of(Check.between(0, 100, percent, "fill opacity")));
  }
}
