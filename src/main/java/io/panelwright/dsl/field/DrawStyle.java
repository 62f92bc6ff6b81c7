package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.JsonEnum;

/** Styles of a series: lines, bars or points. */
public enum DrawStyle implements JsonEnum {
  LINE,
  BARS,
  POINTS
}
