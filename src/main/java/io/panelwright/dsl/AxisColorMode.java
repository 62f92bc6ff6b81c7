package io.panelwright.dsl;

/** Whose colour an axis has. */
public enum AxisColorMode implements Word {
  TEXT("text"),
  SERIES("series");

  private final String word;

  AxisColorMode(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
