package io.panelwright.yaml;

import java.util.Locale;

/** Refuses characters that no YAML text may have. */
final class Characters {

  private Characters() {}

  /** Whether all are fine; complains of those that are not. */
  static boolean areFine(Source source, Complaints complaints) {
    String text = source.text();
    boolean fine = true;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!isFine(c)) {
        fine = false;
        complaints.add(
            "yaml-character",
            source.position(i),
            "found the character U+"
                + String.format(Locale.ROOT, "%04X", c)
                + ", which no YAML text has",
            "remove it; save the file as UTF-8");
      }
    }
    return fine;
  }

  /** Whether a value, which may have been written with escapes, has no such character. */
  static boolean areFine(String value) {
    return value.codePoints().allMatch(Characters::isFine);
  }

  private static boolean isFine(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= ' ' && c < 0x7F
        || c >= 0xA0 && c < 0xD800
        || c >= 0xE000 && c < 0xFFFE && c != 0xFEFF
        || c > 0xFFFF;
  }
}
