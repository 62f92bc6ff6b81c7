package io.panelwright.importer.source;

/** Strings as Java takes them, in UTF-8. What cannot be seen is escaped. */
final class StringLiteral {

  private StringLiteral() {}

  /** On one line, in quotes. */
  static String of(String value) {
    StringBuilder text = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(c -> text.append(c == '"' ? "\\\"" : c == '\n' ? "\\n" : character(c)));
    return text.append('"').toString();
  }

  /** A character of a literal or a text block; quotes and line ends are for the caller. */
  static String character(int c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      default -> {
        if (c < ' ' || c == 0x7f) {
          yield "\\%03o".formatted(c);
        }
        yield isInvisible(c) ? "\\u%04x".formatted(c) : Character.toString(c);
      }
    };
  }

  /**
   * Listed, since what JDKs know of Unicode differs: controls, unpaired surrogates, what joins or
   * directs characters, line and paragraph ends, the byte-order mark.
   */
  static boolean isInvisible(int c) {
    return c < ' '
        || between(c, 0x7f, 0x9f)
        || c == 0xad
        || c == 0x61c
        || between(c, 0x200b, 0x200f)
        || between(c, 0x2028, 0x202e)
        || between(c, 0x2060, 0x206f)
        || between(c, Character.MIN_SURROGATE, Character.MAX_SURROGATE)
        || c == 0xfeff
        || between(c, 0xfff9, 0xfffb);
  }

  private static boolean between(int c, int first, int last) {
    return first <= c && c <= last;
  }
}
