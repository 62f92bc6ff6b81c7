package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * Thresholds can be drawn.
 *
 * @param <P> what the words return a changed copy of
 */
public interface ThresholdsStyleWords<P> extends FieldSettings<P> {

  /** Draws the thresholds. */
  default P thresholdsStyle(ThresholdsStyle style) {
    return field("custom.thresholdsStyle", Json.object().with("mode", style.json()));
  }
}
