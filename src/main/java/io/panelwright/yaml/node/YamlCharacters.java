package io.panelwright.yaml.node;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Reports characters that YAML does not allow. */
final class YamlCharacters {

  private YamlCharacters() {}

  /** Returns whether all characters are allowed, and reports the others. */
  static boolean areValid(SourceText source, FileFindings findings) {
    return areValid(source, findings, YamlCharacters::isValid);
  }

  /** Like {@link #areValid}, but also allows a byte-order mark in texts, and U+0085. */
  static boolean areReadable(SourceText source, FileFindings findings) {
    return areValid(source, findings, c -> c == 0x85 || c == 0xFEFF || isValid(c));
  }

  private static boolean areValid(
      SourceText source, FileFindings findings, IntPredicate isAllowed) {
    String text = source.text();
    boolean valid = true;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!isAllowed.test(c)) {
        valid = false;
        findings.add(
            "yaml-character-invalid",
            source.position(i),
            "found the character U+"
                + String.format(Locale.ROOT, "%04X", c)
                + ", which YAML does not allow",
            "remove it; save the file as UTF-8");
      }
    }
    return valid;
  }

  private static boolean isValid(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= ' ' && c < 0x7F
        || c >= 0xA0 && c < 0xD800
        || c >= 0xE000 && c < 0xFFFE && c != 0xFEFF
        || c > 0xFFFF;
  }
}
