package io.panelwright.dsl;

/** How points are joined. */
public enum LineInterpolation implements Word {
  LINEAR("linear"),
  SMOOTH("smooth"),
  STEP_BEFORE("stepBefore"),
  STEP_AFTER("stepAfter");

  private final String word;

  LineInterpolation(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
