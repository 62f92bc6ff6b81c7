package io.panelwright.dsl;

/**
 * How values are spread over their scale.
 *
 * @param <P> what the words return a changed copy of
 */
public interface ScaleWords<P> extends FieldSettings<P> {

  /** Spreads values evenly; the way of a scale of which nothing else is said. */
  default P linearScale() {
    return scale(AxisScale.linear());
  }

  /** A logarithmic scale to the base 2 or 10. */
  default P logScale(int base) {
    return scale(AxisScale.log(base));
  }

  /** A logarithmic scale that is linear around zero, up to this value. */
  default P symlogScale(int base, double linearThreshold) {
    return scale(AxisScale.symlog(base, linearThreshold));
  }

  /** How values are spread. */
  default P scale(AxisScale scale) {
    return field("custom.scaleDistribution", scale.json());
  }
}
