package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.JsonEnum;

/** Sides on which an axis is drawn. */
public enum AxisPlacement implements JsonEnum {
  AUTO,
  LEFT,
  RIGHT,
  TOP,
  BOTTOM,
  HIDDEN
}
