package io.panelwright.dsl;

/** Where a legend stands. */
public enum LegendPlacement implements Word {
  BOTTOM,
  RIGHT
}
