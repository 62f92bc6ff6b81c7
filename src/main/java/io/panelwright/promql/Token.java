package io.panelwright.promql;

import java.util.Optional;

/**
 * A token of PromQL.
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

  boolean is(TokenType expected) {
    return type == expected;
  }

  /** Whether it contains a variable. */
  boolean hasVariable() {
    return type == TokenType.VARIABLE
        || (type == TokenType.IDENTIFIER || type == TokenType.METRIC_IDENTIFIER)
            && GrafanaVariables.containsAny(text);
  }

  /** The token in error messages of Prometheus. */
  String describe() {
    return type.describe(text);
  }

  Optional<BinaryOp> binaryOp() {
    return type.binaryOp();
  }
}
