package io.panelwright.exposition;

import io.panelwright.json.Json;

/** A position within one line of a text. */
final class LineCursor {

  private static final int MAX_QUOTED_LENGTH = 40;

  private final String text;
  private final int end;
  private int index;

  /**
   * @param end the index after the line's last character
   */
  LineCursor(String text, int start, int end) {
    this.text = text;
    this.index = start;
    this.end = end;
  }

  int index() {
    return index;
  }

  boolean isAtEnd() {
    return index >= end;
  }

  /** Whether the next character is this one. */
  boolean isAt(char expected) {
    return index < end && text.charAt(index) == expected;
  }

  /** Moves over the next character if it is this one. */
  boolean skip(char expected) {
    boolean isAt = isAt(expected);
    if (isAt) {
      index++;
    }
    return isAt;
  }

  /** Moves over spaces and tabs. */
  void skipBlanks() {
    while (index < end && isBlank(text.charAt(index))) {
      index++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** The characters until the next blank; may be empty. */
  String word() {
    int start = index;
    while (index < end && !isBlank(text.charAt(index))) {
      index++;
    }
    return text.substring(start, index);
  }

  /** The rest of the line. */
  String rest() {
    String rest = text.substring(index, end);
    index = end;
    return rest;
  }

  /** A name of a metric or label, quoted or not. */
  String name(String what, boolean withColon) throws LineSyntaxException {
    if (isAt('"')) {
      return quoted(what);
    }
    int start = index;
    while (index < end && isNameCharacter(text.charAt(index), index > start, withColon)) {
      index++;
    }
    if (index == start) {
      throw expected(what);
    }
    return text.substring(start, index);
  }

  private static boolean isNameCharacter(char c, boolean isInside, boolean withColon) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c == '_'
        || withColon && c == ':'
        || isInside && c >= '0' && c <= '9';
  }

  /** A text in double quotes, unescaped. */
  String quoted(String what) throws LineSyntaxException {
    int start = index;
    if (!skip('"')) {
      throw expected(what + " in double quotes");
    }
    int from = index;
    boolean isEscaped = false;
    while (index < end && text.charAt(index) != '"') {
      boolean isEscape = text.charAt(index) == '\\';
      isEscaped |= isEscape;
      index += isEscape ? 2 : 1;
    }
    if (index >= end) {
      index = end;
      throw new LineSyntaxException(
          start,
          "the double quote is not closed on this line",
          "end the value with \", and write a line break in it as \\n");
    }
    String raw = text.substring(from, index++);
    return isEscaped ? unescape(raw) : raw;
  }

  /** Resolves {@code \\}, {@code \"} and {@code \n}; other escapes stay as they are. */
  static String unescape(String raw) {
    var out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      char next = c == '\\' && i + 1 < raw.length() ? raw.charAt(i + 1) : 0;
      if (next == 'n' || next == '\\' || next == '"') {
        out.append(next == 'n' ? '\n' : next);
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** An error at the next character. */
  LineSyntaxException expected(String what) {
    return expected(what, "");
  }

  /** An error at the next character, with the next step. */
  LineSyntaxException expected(String what, String hint) {
    return new LineSyntaxException(index, "expected " + what + ", found " + describe(), hint);
  }

  private String describe() {
    if (isAtEnd()) {
      return "the end of the line";
    }
    int stop = index;
    while (stop < end && stop - index < MAX_QUOTED_LENGTH && !isBlank(text.charAt(stop))) {
      stop++;
    }
    return Json.of(text.substring(index, Math.max(stop, index + 1))).toString();
  }
}
