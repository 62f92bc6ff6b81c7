package io.panelwright.lint.rule.regex;

/** An error of a regular expression. */
final class RegexException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;

  RegexException(int offset, String message) {
    super(message);
    this.offset = offset;
  }

  /** The offset of the error in the expression. */
  int offset() {
    return offset;
  }
}
