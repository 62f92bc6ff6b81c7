package io.panelwright.diagnostic;

/** Texts of strangers, made fit for a terminal. */
public final class Printable {

  private Printable() {}

  /** The text with every control character shown as one visible character. */
  public static String of(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(visible(c)));
    return shown.toString();
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
