package io.panelwright.promql;

import java.util.Optional;

/**
 * A word of PromQL.
 *
 * @param text as written
 * @param start index of its first UTF-16 unit
 */
record Token(TokenType type, String text, int start) {

  int end() {
    return start + text.length();
  }

  Span span() {
    return Span.of(start, end());
  }

  boolean is(TokenType wanted) {
    return type == wanted;
  }

  /** Whether a variable is a part of it. */
  boolean hasVariable() {
    return type == TokenType.VARIABLE
        || (type == TokenType.IDENTIFIER || type == TokenType.METRIC_IDENTIFIER)
            && Variables.anyIn(text);
  }

  /** How Prometheus names it in a complaint. */
  String describe() {
    return type.describe(text);
  }

  Optional<BinaryOp> binaryOp() {
    return type.binaryOp();
  }
}
