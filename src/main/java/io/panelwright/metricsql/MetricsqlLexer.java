package io.panelwright.metricsql;

import io.panelwright.metricsql.MetricsqlToken.Kind;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Splits a text into tokens as VictoriaMetrics does (metricsql, lexer.go). */
final class MetricsqlLexer {

  private final String text;

  /** Grafana's variables by the index of their first character. */
  private final Map<Integer, GrafanaVariable> variables = new TreeMap<>();

  private final List<MetricsqlToken> tokens = new ArrayList<>();
  private int position;
  private boolean inBrackets;

  private MetricsqlLexer(String text) {
    this.text = text;
    GrafanaVariables.findAll(text).forEach(found -> variables.put(found.span().start(), found));
  }

  /** All tokens; the last one is the end of the text. */
  static List<MetricsqlToken> tokens(String text) {
    var lexer = new MetricsqlLexer(text);
    lexer.skipSpacesAndComments();
    while (lexer.position < text.length()) {
      lexer.next();
      lexer.skipSpacesAndComments();
    }
    lexer.tokens.add(new MetricsqlToken(Kind.END, "", text.length()));
    return lexer.tokens;
  }

  private void skipSpacesAndComments() {
    boolean comment = false;
    while (position < text.length()) {
      char c = text.charAt(position);
      comment = comment ? c != '\n' : c == '#';
      if (!comment && !isSpace(c)) {
        return;
      }
      position++;
    }
  }

  private void next() {
    char c = text.charAt(position);
    int glued = gluedEnd();
    if (glued > position) {
      add(Kind.VARIABLE, glued);
    } else if (c == '"' || c == '\'' || c == '`') {
      add(Kind.STRING, stringEnd(c));
    } else if (isFirstOfName(c) || isEscape(position)) {
      add(Kind.IDENTIFIER, nameEnd());
    } else if (isDigit(c) || c == '.' && isDigitAt(position + 1)) {
      number();
    } else {
      sign();
    }
  }

  private void add(Kind kind, int end) {
    tokens.add(new MetricsqlToken(kind, text.substring(position, end), position));
    position = end;
  }

  /** The end of a variable with the names and digits around it; the position if there is none. */
  private int gluedEnd() {
    boolean found = false;
    int i = position;
    while (i < text.length()) {
      GrafanaVariable variable = variables.get(i);
      if (variable != null) {
        found = true;
        i = variable.span().end();
      } else if (isOfName(text.charAt(i)) && !(inBrackets && text.charAt(i) == ':')) {
        i++;
      } else {
        break;
      }
    }
    return found ? i : position;
  }

  private int stringEnd(char quote) {
    for (int i = position + 1; i < text.length(); i++) {
      if (text.charAt(i) == quote) {
        return i + 1;
      }
      if (text.charAt(i) == '\\' && quote != '`') {
        i++;
      }
    }
    throw new MetricsqlSyntaxException(
        Span.of(position, text.length()), "the string has no closing " + quote);
  }

  private int nameEnd() {
    int i = position;
    while (i < text.length() && (isOfName(text.charAt(i)) || isEscape(i))) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  /** Whether an escaped character of a name starts here, as in {@code foo\-bar}. */
  private boolean isEscape(int index) {
    return text.charAt(index) == '\\'
        && index + 1 < text.length()
        && !Character.isISOControl(text.charAt(index + 1));
  }

  private void number() {
    int duration = NumberScanner.durationEnd(text, position);
    if (duration > position) {
      add(Kind.DURATION, duration);
    } else {
      add(Kind.NUMBER, NumberScanner.numberEnd(text, position));
    }
  }

  private void sign() {
    String pair = text.substring(position, Math.min(position + 2, text.length()));
    boolean isPair = List.of("==", "!=", "<=", ">=", "=~", "!~").contains(pair);
    char c = text.charAt(position);
    if (!isPair && "{}[](),@+-*/%^<>=".indexOf(c) < 0) {
      throw new MetricsqlSyntaxException(
          Span.of(position, position + 1), "unexpected character '" + c + "'");
    }
    inBrackets = c == '[' || inBrackets && c != ']';
    add(Kind.SIGN, position + (isPair ? 2 : 1));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private boolean isDigitAt(int index) {
    return index < text.length() && isDigit(text.charAt(index));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isFirstOfName(char c) {
    return Character.isLetter(c) || c == '_' || c == ':';
  }

  private static boolean isOfName(char c) {
    return isFirstOfName(c) || isDigit(c) || c == '.';
  }
}
