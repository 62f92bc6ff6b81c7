package io.panelwright.dsl;

/** How a series is drawn. */
public enum DrawStyle implements Word {
  LINE("line"),
  BARS("bars"),
  POINTS("points");

  private final String word;

  DrawStyle(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
