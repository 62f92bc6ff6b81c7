package io.panelwright.dsl;

/** On which side an axis stands. */
public enum AxisPlacement implements Word {
  AUTO,
  LEFT,
  RIGHT,
  TOP,
  BOTTOM,
  HIDDEN
}
