package io.panelwright.metricsql;

import io.panelwright.promql.ParseError;
import io.panelwright.promql.Span;

/** Ends parsing at the first syntax error. */
final class MetricsqlSyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ParseError error;

  MetricsqlSyntaxException(Span span, String message) {
    super(message, null, false, false);
    this.error = new ParseError(span, message);
  }

  /** An unexpected token. */
  static MetricsqlSyntaxException unexpected(MetricsqlToken token, String expected) {
    return new MetricsqlSyntaxException(
        token.span(), "unexpected " + token.describe() + ", expected " + expected);
  }

  ParseError error() {
    return error;
  }
}
