package io.panelwright.promql;

/** Reads numbers and spans of time. */
final class NumberLexer {

  private static final String DIGITS = "0123456789";
  private static final String HEX_DIGITS = "0123456789abcdefABCDEF";

  private final Cursor cursor;

  NumberLexer(Cursor cursor) {
    this.cursor = cursor;
  }

  /** A number or a span of time, one of which starts here. */
  Token numberOrDuration() {
    if (scanNumber()) {
      return cursor.token(TokenType.NUMBER);
    }
    if (scanDuration()) {
      return cursor.token(TokenType.DURATION);
    }
    throw cursor.error("bad number or duration syntax: " + GoText.quote(cursor.word()));
  }

  /** As in lex.go, which decides how much of a faulty number a complaint shows. */
  private boolean scanNumber() {
    String digits = DIGITS;
    if (cursor.accept("0") && cursor.accept("xX")) {
      cursor.accept("_");
      digits = HEX_DIGITS;
    }
    cursor.accept(".");
    cursor.accept(digits);
    boolean dot = false;
    boolean exponent = false;
    while (cursor.is(digits + "._eE")) {
      if (cursor.is(".") && dot || cursor.is("eE") && exponent) {
        cursor.skip();
        return false;
      }
      if (cursor.accept(".")) {
        dot = true;
        if (cursor.accept("_.") || digits.equals(HEX_DIGITS)) {
          return false;
        }
      } else if (cursor.accept("eE")) {
        exponent = true;
        cursor.accept("+-");
        if (cursor.accept("._eE") || cursor.peek() == Cursor.END) {
          return false;
        }
      } else if (cursor.accept("_")) {
        if (cursor.accept("._eE") || cursor.peek() == Cursor.END) {
          return false;
        }
      } else {
        while (cursor.accept(digits)) {
          // All of them.
        }
      }
    }
    return !Cursor.isAlphaNumeric(cursor.peek());
  }

  private boolean scanDuration() {
    if (!cursor.accept("smhdwy")) {
      return false;
    }
    cursor.accept("s");
    while (cursor.accept(DIGITS)) {
      while (cursor.accept(DIGITS)) {
        // All of them.
      }
      if (!cursor.accept("smhdw")) {
        return false;
      }
      cursor.accept("s");
    }
    if (Cursor.isAlphaNumeric(cursor.peek())) {
      cursor.skip();
      return false;
    }
    return true;
  }
}
