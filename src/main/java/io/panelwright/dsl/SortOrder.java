package io.panelwright.dsl;

/** In which order values are listed. */
public enum SortOrder implements Word {
  NONE("none"),
  ASCENDING("asc"),
  DESCENDING("desc");

  private final String word;

  SortOrder(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
