package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;

/** Directions of a layout. */
public enum Orientation implements JsonEnum {
  AUTO,
  HORIZONTAL,
  VERTICAL
}
