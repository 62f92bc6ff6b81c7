package io.panelwright.dsl;

/** What is shown at the pointer. */
public enum TooltipMode implements Word {
  SINGLE,
  MULTI,
  NONE
}
