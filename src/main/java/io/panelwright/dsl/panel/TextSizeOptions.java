package io.panelwright.dsl.panel;

import io.panelwright.json.Json;

/**
 * Sizes of texts, instead of those that Grafana chooses.
 *
 * @param <P> the type that the methods return
 */
public interface TextSizeOptions<P> extends PanelOptions<P> {

  /** Sets the text size of values in pixels. */
  default P valueSize(int pixels) {
    return option("text.valueSize", Json.of(pixels));
  }

  /** Sets the text size of names in pixels. */
  default P titleSize(int pixels) {
    return option("text.titleSize", Json.of(pixels));
  }

  /** Sets the text size of the percent change in pixels. */
  default P percentSize(int pixels) {
    return option("text.percentSize", Json.of(pixels));
  }
}
