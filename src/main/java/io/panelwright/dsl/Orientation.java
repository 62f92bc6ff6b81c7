package io.panelwright.dsl;

/** In which direction things are laid out. */
public enum Orientation implements Word {
  AUTO,
  HORIZONTAL,
  VERTICAL
}
