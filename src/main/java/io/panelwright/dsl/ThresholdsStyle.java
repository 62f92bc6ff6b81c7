package io.panelwright.dsl;

/** How thresholds are drawn into a graph. */
public enum ThresholdsStyle implements Word {
  OFF("off"),
  LINE("line"),
  DASHED("dashed"),
  AREA("area"),
  LINE_AND_AREA("line+area"),
  DASHED_AND_AREA("dashed+area"),
  SERIES("series");

  private final String word;

  ThresholdsStyle(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
