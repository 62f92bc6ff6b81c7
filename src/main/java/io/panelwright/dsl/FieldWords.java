package io.panelwright.dsl;

/**
 * Field options of numbers, and thresholds; on a panel for all its fields, on an override for some.
 *
 * @param <P> what the words return a changed copy of
 */
public interface FieldWords<P> extends NumberWords<P> {

  /** Colours by value. */
  default P thresholds(Thresholds thresholds) {
    return field("thresholds", thresholds.json());
  }

  /** Green below this value, red from it upwards. */
  default P threshold(double red) {
    return thresholds(Thresholds.base(Color.GREEN).step(red, Color.RED));
  }
}
