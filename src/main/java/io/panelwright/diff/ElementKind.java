package io.panelwright.diff;

/** Kind of element of a dashboard. */
public enum ElementKind {
  DASHBOARD("dashboard"),
  SECTION("section"),
  PANEL("panel"),
  VARIABLE("variable"),
  ANNOTATION("annotation"),
  LINK("link");

  private final String label;

  ElementKind(String label) {
    this.label = label;
  }

  /** The kind in reports, such as {@code panel}. */
  public String label() {
    return label;
  }
}
