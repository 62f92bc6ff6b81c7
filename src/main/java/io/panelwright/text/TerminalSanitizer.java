package io.panelwright.text;

/** Makes untrusted text safe to print on a terminal. */
public final class TerminalSanitizer {

  /** About 25 lines of a terminal. */
  private static final int MAX_LENGTH = 2000;

  private TerminalSanitizer() {}

  /** Replaces every control character by a visible one. */
  public static String sanitize(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(visible(c)));
    return shown.toString();
  }

  /** {@link #sanitize}, truncated to 2000 UTF-16 units. */
  public static String sanitizeAndTruncate(String text) {
    if (text.length() <= MAX_LENGTH) {
      return sanitize(text);
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return sanitize(text.substring(0, end)) + "…";
  }

  /** Also replaces marks of the writing direction, which can reorder the characters of a line. */
  private static int visible(int c) {
    if (c == '\t') {
      return '→';
    }
    boolean isDirectionMark = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return Character.isISOControl(c) || isDirectionMark || isSurrogate ? '·' : c;
  }
}
