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

  /** The code of an added or removed element. */
  ChangeCode code(ChangeKind change) {
    return ChangeCode.of(label + "-" + change.label());
  }

  /** The code of a list item that moved: a variable, an annotation or a link. */
  ChangeCode movedCode() {
    return ChangeCode.of(label + "-moved");
  }

  /** The kind in reports, such as {@code panel}. */
  public String label() {
    return label;
  }
}
