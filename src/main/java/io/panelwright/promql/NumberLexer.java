package io.panelwright.promql;

/** Reads number and duration tokens. */
final class NumberLexer {

  private static final String DIGITS = "0123456789";
  private static final String HEX_DIGITS = "0123456789abcdefABCDEF";

  private final Cursor cursor;

  NumberLexer(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads the number or duration that starts here. */
  Token numberOrDuration() {
    if (scanNumber()) {
      return cursor.token(TokenType.NUMBER);
    }
    if (scanDuration()) {
      return cursor.token(TokenType.DURATION);
    }
    throw cursor.error(
        "bad number or duration syntax: " + GoStringQuoting.quote(cursor.tokenText()));
  }

  /** As in lex.go, which determines the part of an invalid number in the error message. */
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
          // skips all digits
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
        // skips all digits
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
