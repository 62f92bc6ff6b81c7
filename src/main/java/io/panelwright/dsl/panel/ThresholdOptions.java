package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Thresholds;

/**
 * Thresholds: on a panel for all its fields, on an override for some.
 *
 * @param <P> the type that the methods return
 */
public interface ThresholdOptions<P> extends StandardOptions<P> {

  /** Sets the thresholds, which choose a color by value. */
  default P thresholds(Thresholds thresholds) {
    return field("thresholds", thresholds.json());
  }

  /** Sets one threshold: green below this value, red from it upwards. */
  default P threshold(double red) {
    return thresholds(Thresholds.base(Color.GREEN).step(red, Color.RED));
  }
}
