package io.panelwright.diagnostic;

/** Texts of strangers, made fit for a terminal. */
public final class Printable {

  /** Of a longer text nobody reads more: some 25 lines of a terminal. */
  private static final int LONGEST = 2000;

  private Printable() {}

  /** The text with every control character shown as one visible character. */
  public static String of(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(visible(c)));
    return shown.toString();
  }

  /** The same, and cut when it is absurdly long. */
  static String brief(String text) {
    if (text.length() <= LONGEST) {
      return of(text);
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return of(text.substring(0, end)) + "…";
  }

  /** Also marks that turn the direction of writing, which could make a line say something else. */
  private static int visible(int c) {
    if (c == '\t') {
      return '→';
    }
    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return Character.isISOControl(c) || turns || half ? '·' : c;
  }
}
