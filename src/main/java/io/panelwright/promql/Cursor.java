package io.panelwright.promql;

/** A read position in a text, with the start of the current token. */
final class Cursor {

  /** The character after the end of the text. */
  static final int END = -1;

  private final String text;
  private int start;
  private int position;

  Cursor(String text) {
    this.text = text;
  }

  /** Marks the start of a token. */
  void mark() {
    start = position;
  }

  int start() {
    return start;
  }

  int position() {
    return position;
  }

  void moveTo(int index) {
    position = index;
  }

  /** Skips one UTF-16 unit. */
  void skip() {
    position++;
  }

  /** The text of the current token up to the read position. */
  String tokenText() {
    return text.substring(start, position);
  }

  /** Whether the next character is one of these. */
  boolean is(String characters) {
    int c = peek();
    return c != END && characters.indexOf(c) >= 0;
  }

  /** Skips the next character if it is one of these. */
  boolean accept(String characters) {
    if (is(characters)) {
      position++;
      return true;
    }
    return false;
  }

  /** The next code point without reading it; {@link #END} at the end. */
  int peek() {
    return position < text.length() ? text.codePointAt(position) : END;
  }

  /** Reads the next code point; {@link #END} at the end. */
  int take() {
    int c = peek();
    if (c != END) {
      position += Character.charCount(c);
    }
    return c;
  }

  Token token(TokenType type) {
    return new Token(type, tokenText(), start);
  }

  SyntaxException error(String message) {
    return errorAt(start, message);
  }

  SyntaxException errorAt(int index, String message) {
    return new SyntaxException(new ParseError(Span.of(index, text.length()), message));
  }

  /** Whether a number starts at the next character. */
  boolean isNumberStart() {
    int c = peek();
    return isDigit(c)
        || c == '.' && position + 1 < text.length() && isDigit(text.charAt(position + 1));
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAlpha(int c) {
    return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isAlphaNumeric(int c) {
    return isAlpha(c) || isDigit(c);
  }
}
