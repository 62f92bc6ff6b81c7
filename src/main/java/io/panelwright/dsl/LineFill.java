package io.panelwright.dsl;

/** How a line is broken. */
public enum LineFill implements Word {
  SOLID,
  DASH,
  DOT,
  SQUARE
}
