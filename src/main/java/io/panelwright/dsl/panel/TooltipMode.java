package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;

/** Contents of a tooltip. */
public enum TooltipMode implements JsonEnum {
  SINGLE,
  MULTI,
  NONE
}
