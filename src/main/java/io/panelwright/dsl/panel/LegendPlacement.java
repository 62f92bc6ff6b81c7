package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;

/** Placements of a legend. */
public enum LegendPlacement implements JsonEnum {
  BOTTOM,
  RIGHT
}
