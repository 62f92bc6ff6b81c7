package io.panelwright.dsl;

/** Whether series are drawn upon each other. */
public enum Stacking implements Word {
  NONE,
  NORMAL,
  PERCENT
}
