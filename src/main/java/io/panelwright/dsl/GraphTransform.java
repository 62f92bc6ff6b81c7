package io.panelwright.dsl;

/** How values are changed before they are drawn. */
public enum GraphTransform implements Word {
  CONSTANT("constant"),
  NEGATIVE_Y("negative-Y");

  private final String word;

  GraphTransform(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
