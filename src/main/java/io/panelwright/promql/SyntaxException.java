package io.panelwright.promql;

/** Ends parsing at the first syntax error. */
final class SyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ParseError error;

  SyntaxException(ParseError error) {
    super(error.message(), null, false, false);
    this.error = error;
  }

  ParseError error() {
    return error;
  }
}
