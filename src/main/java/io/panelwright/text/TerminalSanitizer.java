package io.panelwright.text;

/** Makes untrusted text safe to print on a terminal. */
public final class TerminalSanitizer {

  /** About 25 lines of a terminal. */
  private static final int MAX_LENGTH = 2000;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int ARABIC_LETTER_MARK = 0x061C;

  private TerminalSanitizer() {}

  /** Replaces every control character by a visible one. */
  public static String sanitize(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(visible(c)));
    return shown.toString();
  }

  /** {@link #sanitize}, truncated to 2000 UTF-16 units. */
  public static String sanitizeAndTruncate(String text) {
    return sanitizeAndTruncate(text, MAX_LENGTH);
  }

  /** {@link #sanitize}, truncated to a number of UTF-16 units. */
  public static String sanitizeAndTruncate(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return sanitize(text);
    }
    int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
    return sanitize(text.substring(0, end)) + "… (" + text.length() + " characters)";
  }

  /**
   * {@link #sanitize} for text of several lines: keeps line ends, tabs, and colors of {@link
   * AnsiStyle#MARKED}, whose marks are removed.
   */
  public static String sanitizeLines(String text) {
    var shown = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (text.startsWith(AnsiStyle.MARKED_ESCAPE, at)) {
        shown.append(AnsiStyle.ESCAPE);
        at += AnsiStyle.MARKED_ESCAPE.length();
      } else {
        boolean isLineEnd = c == '\n' || c == '\r' && text.startsWith("\n", at + 1);
        shown.appendCodePoint(isLineEnd || c == '\t' ? c : visible(c));
        at += Character.charCount(c);
      }
    }
    return shown.toString();
  }

  private static int visible(int c) {
    if (c == '\t') {
      return '→';
    }
    return isInvisible(c) ? '·' : c;
  }

  /** Also marks of the writing direction, which can reorder the characters of a line. */
  private static boolean isInvisible(int c) {
    if (c < 0x80) {
      return Character.isISOControl(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // Words and emojis contain the two joiners; format characters below U+2000 are visible.
      case Character.FORMAT ->
          c == ARABIC_LETTER_MARK
              || c >= 0x2000 && c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
      default -> false;
    };
  }
}
