package io.panelwright.promql;

/** Reads string tokens; the escapes are those of Go (lexEscape in promql/parser/lex.go). */
final class StringLexer {

  private final Cursor cursor;

  StringLexer(Cursor cursor) {
    this.cursor = cursor;
  }

  /** A string whose opening quote was read. */
  Token string(int quote) {
    while (true) {
      int c = cursor.take();
      if (c == quote) {
        return cursor.token(TokenType.STRING);
      }
      if (c == '\uFFFD' || c != Cursor.END && Character.getType(c) == Character.SURROGATE) {
        throw cursor.error("invalid UTF-8 rune");
      }
      if (c == Cursor.END) {
        throw cursor.error(quote == '`' ? "unterminated raw string" : "unterminated quoted string");
      }
      if (quote != '`' && c == '\n') {
        throw cursor.error("unterminated quoted string");
      }
      if (quote != '`' && c == '\\') {
        escape(quote);
      }
    }
  }

  private void escape(int quote) {
    int c = cursor.take();
    if (c == quote || c != Cursor.END && "abfnrtv\\".indexOf(c) >= 0) {
      return;
    }
    if (c >= '0' && c <= '7') {
      cursor.moveTo(cursor.position() - 1);
      digits(3, 8, 255);
      return;
    }
    switch (c) {
      case 'x' -> digits(2, 16, 255);
      case 'u' -> digits(4, 16, Character.MAX_CODE_POINT);
      case 'U' -> digits(8, 16, Character.MAX_CODE_POINT);
      case Cursor.END -> throw cursor.error("escape sequence not terminated");
      default ->
          throw cursor.error("unknown escape sequence " + GoStringQuoting.unicodeNotation(c));
    }
  }

  private void digits(int count, int base, int limit) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      int c = cursor.take();
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (c == Cursor.END) {
        throw cursor.error("escape sequence not terminated");
      }
      if (digit < 0 || digit >= base) {
        throw cursor.error(
            "illegal character " + GoStringQuoting.unicodeNotation(c) + " in escape sequence");
      }
      value = value * base + digit;
    }
    if (value > limit || value >= 0xD800 && value < 0xE000) {
      throw cursor.error("escape sequence is an invalid Unicode code point");
    }
  }
}
