package io.panelwright.promql;

/**
 * The quotes of a string with variables. Grafana interpolates the text of a query, so the quotes
 * decide which values of a variable are valid; they are insignificant without variables.
 */
public enum QuoteStyle {
  /** A variable without quotes, such as {@code ${job:doublequote}}. */
  BARE,
  /** Double or single quotes, or a string without variables. */
  ESCAPED,
  /** Backquotes, in which backslashes are plain characters. */
  RAW;

  /** The style of a string or variable token with this unquoted value. */
  static QuoteStyle of(Token token, String value) {
    if (!token.is(TokenType.STRING)) {
      return BARE;
    }
    return token.text().startsWith("`") && hasNamedVariable(value) ? RAW : ESCAPED;
  }

  /** Whether a text has a variable, other than {@code $1}, a group of a regular expression. */
  private static boolean hasNamedVariable(String text) {
    return GrafanaVariables.findAll(text).stream()
        .anyMatch(variable -> !variable.name().chars().allMatch(Cursor::isDigit));
  }
}
