package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.JsonEnum;

/** Modes of stacking series. */
public enum StackingMode implements JsonEnum {
  NONE,
  NORMAL,
  PERCENT
}
