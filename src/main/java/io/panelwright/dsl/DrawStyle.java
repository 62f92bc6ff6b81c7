package io.panelwright.dsl;

/** How a series is drawn. */
public enum DrawStyle implements Word {
  LINE,
  BARS,
  POINTS
}
