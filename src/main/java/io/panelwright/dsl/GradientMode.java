package io.panelwright.dsl;

/** How the area below a line is shaded. */
public enum GradientMode implements Word {
  NONE("none"),
  OPACITY("opacity"),
  HUE("hue"),
  SCHEME("scheme");

  private final String word;

  GradientMode(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
