package io.panelwright.yaml.node;

import java.util.Locale;

/** Reports characters that YAML does not allow. */
public final class YamlCharacters {

  private YamlCharacters() {}

  /** Returns whether all characters are allowed, and reports the others. */
  static boolean areValid(SourceText source, FileFindings findings) {
    String text = source.text();
    boolean valid = true;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!isValid(c)) {
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

  /** Returns whether all characters of a parsed value, with escapes resolved, are allowed. */
  public static boolean areValid(String value) {
    return value.codePoints().allMatch(YamlCharacters::isValid);
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
