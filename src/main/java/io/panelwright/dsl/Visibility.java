package io.panelwright.dsl;

/** When something is drawn. */
public enum Visibility implements Word {
  AUTO("auto"),
  ALWAYS("always"),
  NEVER("never");

  private final String word;

  Visibility(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
