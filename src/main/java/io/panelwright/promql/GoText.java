package io.panelwright.promql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Texts as Go writes them, so that messages and printed queries are those of Prometheus. */
final class GoText {

  private GoText() {}

  /** A text in double quotes, as {@code strconv.Quote}. */
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
  static String numbered(int codePoint) {
    String number = String.format(Locale.ROOT, "U+%04X", codePoint);
    return isPrintable(codePoint) ? number + " '" + Character.toString(codePoint) + "'" : number;
  }

  /** A number with so many digits behind the point, as {@code %f} prints it. */
  static String fixed(double value, int digits) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** How many bytes of UTF-8 a text has. */
  static int bytes(String text) {
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
    if (c > Literals.BYTE && c <= Literals.BYTE + 0xFF) {
      return String.format(Locale.ROOT, "\\x%02x", c - Literals.BYTE);
    }
    String format = c < ' ' || c == 127 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
    return String.format(Locale.ROOT, format, c);
  }

  /** Letters, marks, numbers, punctuation, symbols, and of the spaces only ASCII's. */
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
      // Each JDK knows more characters than the last; all leave alone what one may know.
      case Character.UNASSIGNED -> !isNoncharacter(c);
      default -> true;
    };
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
