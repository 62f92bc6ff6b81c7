package io.panelwright.export;

import java.util.Locale;

/** Literals of Terraform's configuration language. */
final class HclText {

  private HclText() {}

  /** A quoted text in which nothing is interpolated. */
  static String quoted(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean template =
          (c == '$' || c == '%') && i + 1 < text.length() && text.charAt(i + 1) == '{';
      out.append(template ? String.valueOf(c) + c : escaped(c));
    }
    return out.append('"').toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          Character.isISOControl(c) || c == '\u2028' || c == '\u2029'
              ? String.format(Locale.ROOT, "\\u%04x", (int) c)
              : String.valueOf(c);
    };
  }
}
