package io.panelwright.promql;

import java.util.Optional;

/** Reads words that have Grafana variables in them. */
final class VariableLexer {

  private final String text;
  private final Cursor cursor;

  VariableLexer(String text, Cursor cursor) {
    this.text = text;
    this.cursor = cursor;
  }

  /**
   * A variable, alone or with names or digits glued to it; empty when no variable is part.
   *
   * @param colons whether a colon may be part of a name here
   * @param durations whether spans of time stand here
   */
  Optional<Token> word(boolean colons, boolean durations) {
    Optional<Variable> first = Optional.empty();
    boolean several = false;
    boolean colon = false;
    int i = cursor.pos();
    while (i < text.length()) {
      if (isGlue(text.charAt(i), colons)) {
        colon |= text.charAt(i) == ':';
        i++;
        continue;
      }
      Optional<Variable> variable = variableAt(i);
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
    boolean alone = !several && first.get().text().equals(cursor.word());
    return Optional.of(cursor.token(alone ? TokenType.VARIABLE : type(first(), colon, durations)));
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

  private Optional<Variable> variableAt(int index) {
    char c = text.charAt(index);
    return c == '$' || c == '[' && text.startsWith("[[", index)
        ? Variables.at(text, index)
        : Optional.empty();
  }
}
