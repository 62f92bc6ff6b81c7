package io.panelwright.text;

import java.security.SecureRandom;

/** ANSI colors of terminal output, chosen by the role of the text. */
public enum AnsiStyle {
  /** Returns every text unchanged. */
  PLAIN,
  /** Adds escape sequences. */
  COLORED,
  /**
   * Adds marked escape sequences, for text that {@link TerminalSanitizer#sanitizeLines} prints.
   *
   * <p>The mark is a random number, so that text of another source cannot contain it.
   */
  MARKED;

  static final String ESCAPE = "\u001b[";
  static final String MARKED_ESCAPE = ESCAPE + new SecureRandom().nextLong(1L << 62) + ";";

  /** A role of a text; the parameter is its SGR sequence. */
  public enum Role {
    HEADING("1"),
    MUTED("2"),
    ERROR("1;31"),
    WARNING("33"),
    INFO("36"),
    HINT("36"),
    SUCCESS("32"),
    ADDED("32"),
    REMOVED("31"),
    CHANGED("33");

    private final String sequence;

    Role(String sequence) {
      this.sequence = sequence;
    }
  }

  /**
   * Returns the text in the color of its role. Trailing white space stays outside the escape
   * sequences, so that no line starts with a reset; an empty text stays empty.
   */
  public String paint(Role role, String text) {
    String body = text.stripTrailing();
    if (this == PLAIN || body.isEmpty()) {
      return text;
    }
    String escape = this == MARKED ? MARKED_ESCAPE : ESCAPE;
    return escape + role.sequence + "m" + body + escape + "0m" + text.substring(body.length());
  }
}
