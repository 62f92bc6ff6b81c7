package io.panelwright.dsl;

import io.panelwright.json.Json;

/**
 * Sizes of texts, where Grafana should not choose them.
 *
 * @param <P> what the words return a changed copy of
 */
public interface TextSizeWords<P> extends OptionWords<P> {

  /** Size of values' text in pixels. */
  default P valueSize(int pixels) {
    return option("text.valueSize", Json.of(pixels));
  }

  /** Size of names' text in pixels. */
  default P titleSize(int pixels) {
    return option("text.titleSize", Json.of(pixels));
  }

  /** Size of the percent change's text in pixels. */
  default P percentSize(int pixels) {
    return option("text.percentSize", Json.of(pixels));
  }
}
