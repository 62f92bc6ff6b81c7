package io.panelwright.promql;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Quotes strings as Go does, for messages and queries identical to those of Prometheus. */
final class GoStringQuoting {

  private GoStringQuoting() {}

  /** A string in double quotes, as {@code strconv.Quote}. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(quoted, c, '"'));
    return quoted.append('"').toString();
  }

  /** A character in single quotes, as {@code %q} prints a rune. */
  static String quote(int codePoint) {
    StringBuilder quoted = new StringBuilder("'");
    append(quoted, isCharacter(codePoint) ? codePoint : '\uFFFD', '\'');
    return quoted.append('\'').toString();
  }

  /** A character and its number, as {@code %#U} prints a rune. */
  static String unicodeNotation(int codePoint) {
    String number = String.format(Locale.ROOT, "U+%04X", codePoint);
    return isPrintable(codePoint) ? number + " '" + Character.toString(codePoint) + "'" : number;
  }

  /** The number of bytes in UTF-8. */
  static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static boolean isCharacter(int codePoint) {
    return Character.isValidCodePoint(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }

  private static void append(StringBuilder out, int c, char quote) {
    switch (c) {
      case 7 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case 11 -> out.append("\\v");
      case '\\' -> out.append("\\\\");
      default -> {
        if (c == quote) {
          out.append('\\').append(quote);
        } else if (isPrintable(c)) {
          out.appendCodePoint(c);
        } else {
          out.append(escaped(c));
        }
      }
    }
  }

  private static String escaped(int c) {
    if (c > LiteralParser.INVALID_BYTE_BASE && c <= LiteralParser.INVALID_BYTE_BASE + 0xFF) {
      return String.format(Locale.ROOT, "\\x%02x", c - LiteralParser.INVALID_BYTE_BASE);
    }
    String format = c < ' ' || c == 127 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
    return String.format(Locale.ROOT, format, c);
  }

  /** Letters, marks, numbers, punctuation, symbols and the ASCII space. */
  static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      // Newer JDKs assign more code points; treating unassigned ones as printable avoids
      // differences.
      case Character.UNASSIGNED -> !isNoncharacter(c);
      default -> true;
    };
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
