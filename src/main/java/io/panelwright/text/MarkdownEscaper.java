package io.panelwright.text;

/** Makes untrusted text safe in the Markdown of a pull request. */
public final class MarkdownEscaper {

  /** Without width; GitHub then finds no name, number or address. */
  private static final String SEPARATOR = "&#8203;";

  private MarkdownEscaper() {}

  /**
   * Escapes a text, so that none of it is markup, HTML, a mention, a reference to an issue or a
   * link. A backslash alone does not prevent a mention or a reference: GitHub searches the rendered
   * text for them.
   */
  public static String escape(String text) {
    return TerminalSanitizer.sanitize(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("[\\\\`*_\\[\\]|~]", "\\\\$0")
        .replaceAll("[@#]", "$0" + SEPARATOR)
        .replaceAll("(?i)(gh)-(?=\\d)", "$1" + SEPARATOR + "-")
        .replaceAll("(?i)\\b(https?|ftp|mailto|xmpp):", "$1" + SEPARATOR + ":")
        .replaceAll("(?i)(www)\\.", "$1" + SEPARATOR + ".");
  }
}
