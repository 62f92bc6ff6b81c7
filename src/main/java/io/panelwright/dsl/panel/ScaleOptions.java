package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.AxisScale;

/**
 * Scales of values.
 *
 * @param <P> the type that the methods return
 */
public interface ScaleOptions<P> extends FieldOptions<P> {

  /** Uses a linear scale; Grafana's default. */
  default P linearScale() {
    return scale(AxisScale.linear());
  }

  /** Uses a logarithmic scale to the base 2 or 10. */
  default P logScale(int base) {
    return scale(AxisScale.log(base));
  }

  /** Uses a logarithmic scale that is linear around zero, up to this value. */
  default P symlogScale(int base, double linearThreshold) {
    return scale(AxisScale.symlog(base, linearThreshold));
  }

  /** Sets the scale of values. */
  default P scale(AxisScale scale) {
    return field("custom.scaleDistribution", scale.json());
  }
}
