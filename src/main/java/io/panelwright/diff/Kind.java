package io.panelwright.diff;

/** What a part of a dashboard is. */
public enum Kind {
  DASHBOARD("dashboard"),
  SECTION("section"),
  PANEL("panel"),
  VARIABLE("variable"),
  ANNOTATION("annotation"),
  LINK("link");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** As people call it. */
  public String word() {
    return word;
  }
}
