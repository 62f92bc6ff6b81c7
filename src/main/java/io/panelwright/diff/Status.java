package io.panelwright.diff;

/** What happened to a part. */
public enum Status {
  ADDED("added", '+'),
  REMOVED("removed", '-'),
  CHANGED("changed", '~');

  private final String word;
  private final char sign;

  Status(String word, char sign) {
    this.word = word;
    this.sign = sign;
  }

  /** As people call it. */
  public String word() {
    return word;
  }

  /** In front of a line. */
  public char sign() {
    return sign;
  }
}
