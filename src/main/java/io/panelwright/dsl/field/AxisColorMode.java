package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.JsonEnum;

/** Sources of an axis' color: the text color or the series. */
public enum AxisColorMode implements JsonEnum {
  TEXT,
  SERIES
}
