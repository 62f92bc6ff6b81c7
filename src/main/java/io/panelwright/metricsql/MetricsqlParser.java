package io.panelwright.metricsql;

import io.panelwright.metricsql.MetricsqlToken.Kind;
import io.panelwright.promql.ParseError;
import io.panelwright.promql.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A recursive descent parser that accepts the grammar of VictoriaMetrics (metricsql, parser.go). It
 * builds no tree, so it does not need the precedence of operators.
 */
final class MetricsqlParser {

  private static final int MAX_LENGTH = 1_000_000;

  private static final Set<String> OF_METRICSQL = Set.of("default", "if", "ifnot");

  private final MetricsqlTokens tokens;
  private final LabelFilterParser filters;
  private final RollupParser rollups;
  private final MatchingParser matching;
  private final CallParser calls;

  private MetricsqlParser(List<MetricsqlToken> tokens) {
    this.tokens = new MetricsqlTokens(tokens);
    this.filters = new LabelFilterParser(this.tokens);
    this.rollups = new RollupParser(this.tokens);
    this.matching = new MatchingParser(this.tokens, filters);
    this.calls = new CallParser(this.tokens, filters, this::arguments);
  }

  static Metricsql parse(String text) {
    try {
      if (text.length() > MAX_LENGTH) {
        throw new MetricsqlSyntaxException(
            Span.of(0, text.length()),
            "query has " + text.length() + " characters, more than " + MAX_LENGTH);
      }
      var parser = new MetricsqlParser(MetricsqlLexer.tokens(text));
      parser.wholeExpression();
      return new Metricsql(Optional.empty(), parser.tokens.extensions(), parser.tokens.selectors());
    } catch (MetricsqlSyntaxException e) {
      return new Metricsql(Optional.<ParseError>of(e.error()), List.of(), List.of());
    }
  }

  private void wholeExpression() {
    expression();
    if (!tokens.peek().is(Kind.END)) {
      throw MetricsqlSyntaxException.unexpected(tokens.peek(), "an operator or the end");
    }
  }

  /** Operands and the operators between them. */
  private Shape expression() {
    tokens.enter();
    Shape shape = operand();
    while (tokens.peek().isBinaryOperator() || tokens.peek().is(Kind.VARIABLE)) {
      MetricsqlToken operator = tokens.take();
      if (operator.is(Kind.VARIABLE) && !startsOperand(tokens.peek())) {
        continue;
      }
      if (OF_METRICSQL.contains(operator.lowerCase())) {
        tokens.note("operator " + operator.lowerCase(), operator.span());
      }
      matching.modifiers(operator);
      Shape right = operand();
      if (shape == Shape.RANGE || right == Shape.RANGE) {
        tokens.note("operator " + operator.text() + " of a window", operator.span());
      }
      shape = Shape.OTHER;
      calls.keepMetricNames();
    }
    tokens.leave();
    return shape;
  }

  /** Whether an operand starts with the token, so that a variable before it is an operator. */
  private static boolean startsOperand(MetricsqlToken token) {
    return switch (token.kind()) {
      case END, VARIABLE -> false;
      case IDENTIFIER -> !token.isBinaryOperator();
      case NUMBER, DURATION, STRING -> true;
      case SIGN -> token.isSign("(") || token.isSign("{");
    };
  }

  private Shape operand() {
    tokens.enter();
    Shape shape;
    if (tokens.isWord("with") && tokens.peekSecond().isSign("(")) {
      shape = templates();
    } else if (isSigned()) {
      shape = signed();
    } else {
      shape = rollups.modified(primary(), this::time);
    }
    tokens.leave();
    return shape;
  }

  private boolean isSigned() {
    return tokens.isSign("-") || tokens.isSign("+");
  }

  private Shape signed() {
    tokens.take();
    return operand() == Shape.NUMBER ? Shape.NUMBER : Shape.OTHER;
  }

  /** The operand of {@code @}. */
  private Shape time() {
    return isSigned() ? signed() : primary();
  }

  /** {@code WITH (name = …, f(a, b) = …) expression}. */
  private Shape templates() {
    tokens.note("WITH templates", tokens.take().span());
    int outer = tokens.declared();
    tokens.require("(");
    while (!tokens.takeSign(")")) {
      template();
      if (!tokens.takeSign(",") && !tokens.isSign(")")) {
        throw MetricsqlSyntaxException.unexpected(tokens.peek(), "\",\" or \")\"");
      }
    }
    Shape shape = expression();
    tokens.forget(outer);
    return shape;
  }

  private void template() {
    MetricsqlToken name = tokens.take();
    if (!name.isName()) {
      throw MetricsqlSyntaxException.unexpected(name, "the name of a template");
    }
    int outer = tokens.declared();
    if (tokens.takeSign("(")) {
      while (!tokens.takeSign(")")) {
        MetricsqlToken parameter = tokens.take();
        if (!parameter.isName()) {
          throw MetricsqlSyntaxException.unexpected(parameter, "the name of a parameter");
        }
        tokens.declare(parameter.text());
        if (!tokens.takeSign(",") && !tokens.isSign(")")) {
          throw MetricsqlSyntaxException.unexpected(tokens.peek(), "\",\" or \")\"");
        }
      }
    }
    tokens.require("=");
    expression();
    tokens.forget(outer);
    tokens.declare(name.text());
  }

  private Shape primary() {
    MetricsqlToken token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER, DURATION -> number(tokens.take());
      case STRING -> {
        tokens.take();
        yield Shape.OTHER;
      }
      case IDENTIFIER, VARIABLE -> named(tokens.take());
      case SIGN, END -> {
        if (token.isSign("(")) {
          yield parentheses();
        }
        if (!token.isSign("{")) {
          throw MetricsqlSyntaxException.unexpected(token, "an expression");
        }
        filters.filters();
        tokens.noteSelector(token);
        yield Shape.SELECTOR;
      }
    };
  }

  private Shape number(MetricsqlToken token) {
    if (token.is(Kind.NUMBER) && NumberScanner.isExtendedNumber(token.text())) {
      tokens.note("number " + token.text(), token.span());
    }
    if (token.is(Kind.DURATION) && NumberScanner.isExtendedDuration(token.text())) {
      tokens.note("duration " + token.text(), token.span());
    }
    return Shape.NUMBER;
  }

  private Shape parentheses() {
    Span span = tokens.peek().span();
    List<Shape> shapes = arguments();
    if (shapes.size() != 1) {
      tokens.note("union of expressions in parentheses", span);
    }
    calls.keepMetricNames();
    return shapes.size() == 1 ? shapes.get(0) : Shape.OTHER;
  }

  /** Expressions in parentheses; a trailing comma is allowed. */
  private List<Shape> arguments() {
    tokens.require("(");
    List<Shape> shapes = new ArrayList<>();
    while (!tokens.isSign(")")) {
      shapes.add(expression());
      MetricsqlToken separator = tokens.peek();
      if (!tokens.takeSign(",") && !tokens.isSign(")")) {
        throw MetricsqlSyntaxException.unexpected(separator, "an operator, \",\" or \")\"");
      }
      if (separator.isSign(",") && tokens.isSign(")")) {
        tokens.note("trailing comma", separator.span());
      }
    }
    tokens.take();
    return shapes;
  }

  private Shape named(MetricsqlToken name) {
    if (calls.isCalled(name)) {
      return calls.call(name);
    }
    boolean hasFilters = tokens.isSign("{");
    if (hasFilters) {
      filters.filters();
    } else if (name.isWord("inf") || name.isWord("nan")) {
      return Shape.NUMBER;
    }
    if (!tokens.isTemplate(name.text())) {
      tokens.noteSelector(name);
    }
    return name.is(Kind.VARIABLE) && !hasFilters ? Shape.VARIABLE : Shape.SELECTOR;
  }
}
