package io.panelwright.dsl;

/** Whether series are drawn upon each other. */
public enum Stacking implements Word {
  NONE("none"),
  NORMAL("normal"),
  PERCENT("percent");

  private final String word;

  Stacking(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
