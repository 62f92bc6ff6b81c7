package io.panelwright.dsl;

/** When something is drawn. */
public enum Visibility implements Word {
  AUTO,
  ALWAYS,
  NEVER
}
