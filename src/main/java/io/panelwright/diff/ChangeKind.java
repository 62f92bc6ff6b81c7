package io.panelwright.diff;

/** Kind of change of an element. */
public enum ChangeKind {
  ADDED("added", '+'),
  REMOVED("removed", '-'),
  CHANGED("changed", '~');

  private final String label;
  private final char sign;

  ChangeKind(String label, char sign) {
    this.label = label;
    this.sign = sign;
  }

  /** The kind in reports, such as {@code added}. */
  public String label() {
    return label;
  }

  /** The sign in front of a line. */
  public char sign() {
    return sign;
  }
}
