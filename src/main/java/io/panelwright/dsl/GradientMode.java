package io.panelwright.dsl;

/** How the area below a line is shaded. */
public enum GradientMode implements Word {
  NONE,
  OPACITY,
  HUE,
  SCHEME
}
