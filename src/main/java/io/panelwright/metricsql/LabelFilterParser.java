package io.panelwright.metricsql;

import io.panelwright.metricsql.MetricsqlToken.Kind;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.ParseResult;
import io.panelwright.promql.Promql;
import java.util.Set;

/** Parses label filters in braces, and the label lists of modifiers. */
final class LabelFilterParser {

  private static final Set<String> OPERATORS = Set.of("=", "!=", "=~", "!~");

  private final MetricsqlTokens tokens;

  LabelFilterParser(MetricsqlTokens tokens) {
    this.tokens = tokens;
  }

  /** Label filters in braces: groups of filters with {@code or} between them. */
  void filters() {
    tokens.require("{");
    boolean more = !tokens.isSign("}");
    while (more) {
      boolean isVariable = filter();
      MetricsqlToken separator = tokens.peek();
      if (separator.isWord("or")) {
        tokens.note("\"or\" between label filters", tokens.take().span());
      } else if (tokens.takeSign(",")) {
        more = !tokens.isSign("}");
      } else {
        // The value of a variable can contain commas, and can be empty.
        more = !tokens.isSign("}") && (isVariable || separator.is(Kind.VARIABLE));
      }
    }
    if (!tokens.isSign("}")) {
      throw MetricsqlSyntaxException.unexpected(tokens.peek(), "\",\", \"or\" or \"}\"");
    }
    tokens.take();
  }

  /** One filter; returns whether it is a variable. */
  private boolean filter() {
    MetricsqlToken label = tokens.peek();
    if (!label.isName() && !label.is(Kind.STRING)) {
      throw MetricsqlSyntaxException.unexpected(label, "a label");
    }
    tokens.take();
    if (tokens.peek().is(Kind.SIGN) && OPERATORS.contains(tokens.peek().text())) {
      MetricsqlToken operator = tokens.take();
      checkRegex(operator, tokens.peek());
      string();
      return false;
    }
    if (label.is(Kind.IDENTIFIER) && !tokens.isTemplate(label.text())) {
      throw MetricsqlSyntaxException.unexpected(tokens.peek(), "=, !=, =~ or !~ after the label");
    }
    return label.is(Kind.VARIABLE);
  }

  /** Regular expressions are those of Prometheus, whose parser checks this one. */
  private void checkRegex(MetricsqlToken operator, MetricsqlToken value) {
    if (operator.text().endsWith("~") && value.is(Kind.STRING)) {
      ParseResult parsed =
          Promql.parse("{x" + operator.text() + value.text() + ",y=\"z\"}", Dialect.GRAFANA);
      if (!parsed.isValid()) {
        throw new MetricsqlSyntaxException(value.span(), parsed.errors().get(0).message());
      }
    }
  }

  /** Strings, variables and templates, joined by {@code +}. */
  void string() {
    MetricsqlToken value = tokens.take();
    boolean template = value.is(Kind.IDENTIFIER) && tokens.isTemplate(value.text());
    if (!value.is(Kind.STRING) && !value.is(Kind.VARIABLE) && !template) {
      throw MetricsqlSyntaxException.unexpected(value, "a string");
    }
    if (tokens.isSign("+")) {
      tokens.note("joined strings", tokens.take().span());
      string();
    }
  }

  /** Labels in parentheses; a star for all of them where it is allowed. */
  void labels(boolean isStarAllowed) {
    tokens.require("(");
    if (isStarAllowed && tokens.isSign("*")) {
      tokens.note("group modifier with (*)", tokens.take().span());
    }
    while (!tokens.isSign(")")) {
      MetricsqlToken label = tokens.take();
      if (!label.isName() && !label.is(Kind.STRING)) {
        throw MetricsqlSyntaxException.unexpected(label, "a label");
      }
      if (!tokens.takeSign(",") && !tokens.isSign(")")) {
        throw MetricsqlSyntaxException.unexpected(tokens.peek(), "\",\" or \")\"");
      }
    }
    tokens.take();
  }
}
