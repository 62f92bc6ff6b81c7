package io.panelwright.dsl;

/** In which direction things are laid out. */
public enum Orientation implements Word {
  AUTO("auto"),
  HORIZONTAL("horizontal"),
  VERTICAL("vertical");

  private final String word;

  Orientation(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
