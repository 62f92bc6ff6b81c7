package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.JsonEnum;

/** Gradients of the area below a line. */
public enum GradientMode implements JsonEnum {
  NONE,
  OPACITY,
  HUE,
  SCHEME
}
