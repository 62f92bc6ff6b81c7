package io.panelwright.dsl;

/** How a line is broken. */
public enum LineFill implements Word {
  SOLID("solid"),
  DASH("dash"),
  DOT("dot"),
  SQUARE("square");

  private final String word;

  LineFill(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
