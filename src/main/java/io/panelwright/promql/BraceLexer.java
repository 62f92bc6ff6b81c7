package io.panelwright.promql;

/** Reads the tokens in braces, where keywords are names. */
final class BraceLexer {

  private final Cursor cursor;
  private final StringLexer strings;

  BraceLexer(Cursor cursor, StringLexer strings) {
    this.cursor = cursor;
    this.strings = strings;
  }

  /** The next token. */
  Token next() {
    int c = cursor.peek();
    if (Cursor.isAlpha(c)) {
      while (Cursor.isAlphaNumeric(cursor.peek())) {
        cursor.skip();
      }
      return cursor.token(TokenType.IDENTIFIER);
    }
    cursor.take();
    return switch (c) {
      case Cursor.END -> throw cursor.error("unexpected end of input inside braces");
      case ',' -> cursor.token(TokenType.COMMA);
      case '"', '\'', '`' -> strings.string(c);
      case '=' -> {
        if (cursor.peek() == '~') {
          cursor.skip();
          yield cursor.token(TokenType.EQL_REGEX);
        }
        yield cursor.token(TokenType.EQL);
      }
      case '!' -> negatedOperator();
      case '{' -> throw cursor.error("unexpected left brace '{'");
      case '}' -> cursor.token(TokenType.RIGHT_BRACE);
      default ->
          throw cursor.error("unexpected character inside braces: " + GoStringQuoting.quote(c));
    };
  }

  private Token negatedOperator() {
    int c = cursor.take();
    return switch (c) {
      case '~' -> cursor.token(TokenType.NEQ_REGEX);
      case '=' -> cursor.token(TokenType.NEQ);
      default ->
          throw cursor.error(
              "unexpected character after '!' inside braces: " + GoStringQuoting.quote(c));
    };
  }
}
