package io.panelwright.promql;

import java.util.Optional;

/** Reads tokens that contain Grafana variables. */
final class VariableLexer {

  private final String text;
  private final Cursor cursor;

  VariableLexer(String text, Cursor cursor) {
    this.text = text;
    this.cursor = cursor;
  }

  /**
   * A variable, alone or joined with names or digits; empty if the next token contains no variable.
   *
   * @param colons whether names can contain a colon here
   * @param durations whether the context is a duration
   */
  Optional<Token> token(boolean colons, boolean durations) {
    Optional<GrafanaVariable> first = Optional.empty();
    boolean several = false;
    boolean colon = false;
    int i = cursor.position();
    while (i < text.length()) {
      if (isGlue(text.charAt(i), colons)) {
        colon |= text.charAt(i) == ':';
        i++;
        continue;
      }
      Optional<GrafanaVariable> variable = variableAt(i);
      if (variable.isEmpty()) {
        break;
      }
      several = first.isPresent();
      first = first.or(() -> variable);
      i = variable.get().span().end();
    }
    if (first.isEmpty()) {
      return Optional.empty();
    }
    cursor.moveTo(i);
    boolean isVariableOnly = !several && first.get().text().equals(cursor.tokenText());
    return Optional.of(
        cursor.token(isVariableOnly ? TokenType.VARIABLE : type(first(), colon, durations)));
  }

  private char first() {
    return text.charAt(cursor.start());
  }

  private static TokenType type(char first, boolean colon, boolean durations) {
    boolean name = Cursor.isAlpha(first) || first == ':';
    boolean number = Cursor.isDigit(first) || first == '.';
    if (number || durations && !name) {
      return TokenType.VARIABLE;
    }
    return colon ? TokenType.METRIC_IDENTIFIER : TokenType.IDENTIFIER;
  }

  private boolean isGlue(char c, boolean colons) {
    return Cursor.isAlphaNumeric(c)
        || c == ':' && colons
        || c == '.' && (Cursor.isDigit(first()) || first() == '.');
  }

  private Optional<GrafanaVariable> variableAt(int index) {
    char c = text.charAt(index);
    return c == '$' || c == '[' && text.startsWith("[[", index)
        ? GrafanaVariables.findAt(text, index)
        : Optional.empty();
  }
}
