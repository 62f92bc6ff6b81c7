package io.panelwright.promql;

/** A place in a text, moving forward, and the word that started before it. */
final class Cursor {

  /** What is read behind the end. */
  static final int END = -1;

  private final String text;
  private int start;
  private int pos;

  Cursor(String text) {
    this.text = text;
  }

  /** A word starts here. */
  void mark() {
    start = pos;
  }

  int start() {
    return start;
  }

  int pos() {
    return pos;
  }

  void moveTo(int index) {
    pos = index;
  }

  /** Takes one UTF-16 unit. */
  void skip() {
    pos++;
  }

  /** The word so far. */
  String word() {
    return text.substring(start, pos);
  }

  /** Whether the next character is one of these. */
  boolean is(String characters) {
    int c = peek();
    return c != END && characters.indexOf(c) >= 0;
  }

  /** Takes the next character when it is one of these. */
  boolean accept(String characters) {
    if (is(characters)) {
      pos++;
      return true;
    }
    return false;
  }

  /** The next character, which stays the next; {@link #END} behind the last. */
  int peek() {
    return pos < text.length() ? text.codePointAt(pos) : END;
  }

  /** The next character, taken. */
  int take() {
    int c = peek();
    if (c != END) {
      pos += Character.charCount(c);
    }
    return c;
  }

  Token token(TokenType type) {
    return new Token(type, word(), start);
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
    return isDigit(c) || c == '.' && pos + 1 < text.length() && isDigit(text.charAt(pos + 1));
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
