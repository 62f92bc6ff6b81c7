package io.panelwright.dsl;

/** Whose colour an axis has. */
public enum AxisColorMode implements Word {
  TEXT,
  SERIES
}
