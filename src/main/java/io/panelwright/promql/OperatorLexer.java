package io.panelwright.promql;

/** Splits comparison operators into tokens, after their first character. */
final class OperatorLexer {

  private final Cursor cursor;

  OperatorLexer(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The rest of an operator that starts with {@code =}. */
  Token equal() {
    if (cursor.peek() == '=') {
      cursor.skip();
      return cursor.token(TokenType.EQLC);
    }
    if (cursor.peek() == '~') {
      throw cursor.error("unexpected character after '=': '~'");
    }
    return cursor.token(TokenType.EQL);
  }

  /** The rest of {@code !=}. */
  Token notEqual() {
    int c = cursor.take();
    if (c != '=') {
      throw cursor.error("unexpected character after '!': " + GoStringQuoting.quote(c));
    }
    return cursor.token(TokenType.NEQ);
  }

  /**
   * The rest of a comparison that starts with {@code <} or {@code >}.
   *
   * @param type without another character
   * @param orEqual with {@code =}
   * @param trim with {@code /}
   */
  Token comparison(TokenType type, TokenType orEqual, TokenType trim) {
    if (cursor.peek() == '=') {
      cursor.skip();
      return cursor.token(orEqual);
    }
    if (cursor.peek() == '/') {
      cursor.skip();
      return cursor.token(trim);
    }
    return cursor.token(type);
  }
}
