package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.ThresholdsStyle;
import io.panelwright.json.Json;

/**
 * Drawing of thresholds.
 *
 * @param <P> the type that the methods return
 */
public interface ThresholdsStyleOptions<P> extends FieldOptions<P> {

  /** Draws the thresholds. */
  default P thresholdsStyle(ThresholdsStyle style) {
    return field("custom.thresholdsStyle", Json.object().with("mode", style.json()));
  }
}
