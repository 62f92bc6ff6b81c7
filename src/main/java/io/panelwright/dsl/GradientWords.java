package io.panelwright.dsl;

/**
 * Areas can be shaded.
 *
 * @param <P> what the words return a changed copy of
 */
public interface GradientWords<P> extends FieldSettings<P> {

  /** How areas are shaded. */
  default P gradientMode(GradientMode mode) {
    return field("custom.gradientMode", mode.json());
  }
}
