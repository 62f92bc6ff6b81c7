package io.panelwright.metricsql;

import io.panelwright.promql.Span;
import java.util.Locale;
import java.util.Set;

/**
 * A token of MetricsQL.
 *
 * @param text as written
 * @param start index of its first UTF-16 unit
 */
record MetricsqlToken(Kind kind, String text, int start) {

  private static final Set<String> OPERATOR_WORDS =
      Set.of("and", "or", "unless", "atan2", "if", "ifnot", "default");

  private static final Set<String> OPERATOR_SIGNS =
      Set.of("+", "-", "*", "/", "%", "^", "==", "!=", "<", ">", "<=", ">=");

  /** The kinds of tokens. */
  enum Kind {
    END,
    IDENTIFIER,
    NUMBER,
    DURATION,
    STRING,
    SIGN,
    /** A Grafana variable, alone or joined with names and digits: its value can be any text. */
    VARIABLE
  }

  int end() {
    return start + text.length();
  }

  Span span() {
    return Span.of(start, end());
  }

  boolean is(Kind expected) {
    return kind == expected;
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** Whether it is this keyword; keywords ignore case. */
  boolean isWord(String word) {
    return kind == Kind.IDENTIFIER && text.equalsIgnoreCase(word);
  }

  /** Whether it can be a name: an identifier or a variable. */
  boolean isName() {
    return kind == Kind.IDENTIFIER || kind == Kind.VARIABLE;
  }

  boolean isBinaryOperator() {
    return kind == Kind.SIGN && OPERATOR_SIGNS.contains(text)
        || kind == Kind.IDENTIFIER && OPERATOR_WORDS.contains(lowerCase());
  }

  /** An identifier without its escapes, as in {@code foo\\-bar}. */
  String name() {
    return text.replaceAll("\\\\(.)", "$1");
  }

  String lowerCase() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The token in messages. */
  String describe() {
    return kind == Kind.END ? "end of input" : "\"" + text + "\"";
  }
}
