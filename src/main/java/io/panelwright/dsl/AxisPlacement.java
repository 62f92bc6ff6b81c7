package io.panelwright.dsl;

/** On which side an axis stands. */
public enum AxisPlacement implements Word {
  AUTO("auto"),
  LEFT("left"),
  RIGHT("right"),
  TOP("top"),
  BOTTOM("bottom"),
  HIDDEN("hidden");

  private final String word;

  AxisPlacement(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
