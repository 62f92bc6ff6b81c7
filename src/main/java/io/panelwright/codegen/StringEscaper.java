package io.panelwright.codegen;

/** Escapes strings for Java source in UTF-8, including invisible characters. */
final class StringEscaper {

  private StringEscaper() {}

  /** Quotes a string on one line. */
  static String quote(String value) {
    StringBuilder text = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (isPlain(c)) {
        text.append(c);
      } else {
        int character = value.codePointAt(i);
        text.append(c == '"' ? "\\\"" : c == '\n' ? "\\n" : escape(character));
        i += Character.charCount(character) - 1;
      }
    }
    return text.append('"').toString();
  }

  /** Most characters: ASCII without quotes, backslashes and controls. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7f && c != '"' && c != '\\';
  }

  /** Escapes a character of a literal or a text block; the caller escapes quotes and line ends. */
  static String escape(int c) {
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
   * Listed here, since JDKs have different Unicode versions: controls, unpaired surrogates, joiners
   * and direction marks, line and paragraph separators, the byte-order mark.
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
