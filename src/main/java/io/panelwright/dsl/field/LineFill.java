package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.JsonEnum;

/** Line styles: solid, dashed or dotted. */
public enum LineFill implements JsonEnum {
  SOLID,
  DASH,
  DOT,
  SQUARE
}
