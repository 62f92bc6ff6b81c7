package io.panelwright.text;

/** ANSI colors of terminal output, chosen by the role of the text. */
public enum AnsiStyle {
  /** Returns every text unchanged. */
  PLAIN,
  /** Adds escape sequences. */
  COLORED;

  private static final String ESCAPE = "\u001b[";
  private static final String RESET = ESCAPE + "0m";

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

  /** {@link #COLORED} if colors are enabled, otherwise {@link #PLAIN}. */
  public static AnsiStyle of(boolean enabled) {
    return enabled ? COLORED : PLAIN;
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
    return ESCAPE + role.sequence + "m" + body + RESET + text.substring(body.length());
  }
}
