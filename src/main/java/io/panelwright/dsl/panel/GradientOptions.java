package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.GradientMode;

/**
 * Gradients of areas.
 *
 * @param <P> the type that the methods return
 */
public interface GradientOptions<P> extends FieldOptions<P> {

  /** Sets the gradient of areas. */
  default P gradientMode(GradientMode mode) {
    return field("custom.gradientMode", mode.json());
  }
}
