package io.panelwright.metricsql;

import io.panelwright.metricsql.MetricsqlToken.Kind;
import java.util.Set;

/** Parses what can be between an operator and its right operand. */
final class MatchingParser {

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
  private static final Set<String> SET_OPERATORS = Set.of("and", "or", "unless");

  private final MetricsqlTokens tokens;
  private final LabelFilterParser filters;

  MatchingParser(MetricsqlTokens tokens, LabelFilterParser filters) {
    this.tokens = tokens;
    this.filters = filters;
  }

  /** The modifiers of an operator: {@code bool}, {@code on (…)}, {@code group_left (…)} … */
  void modifiers(MetricsqlToken operator) {
    MetricsqlToken bool = tokens.peek();
    if (tokens.takeWord("bool")
        && !operator.is(Kind.VARIABLE)
        && !COMPARISONS.contains(operator.text())) {
      throw MetricsqlSyntaxException.unexpected(bool, "an operand: only comparisons have bool");
    }
    if (tokens.takeWord("on") || tokens.takeWord("ignoring")) {
      filters.labels(false);
      group(operator);
    }
    fill();
  }

  private void group(MetricsqlToken operator) {
    MetricsqlToken group = tokens.peek();
    if (!tokens.takeWord("group_left") && !tokens.takeWord("group_right")) {
      return;
    }
    if (SET_OPERATORS.contains(operator.lowerCase())) {
      throw MetricsqlSyntaxException.unexpected(
          group, "an operand: " + operator.lowerCase() + " matches all series");
    }
    if (tokens.isSign("(")) {
      filters.labels(true);
    }
    if (tokens.isWord("prefix")) {
      tokens.note("prefix of group labels", tokens.take().span());
      filters.string();
    }
  }

  /** {@code fill(0)}, {@code fill_left(0)} and {@code fill_right(0)}, as in PromQL. */
  private void fill() {
    MetricsqlToken word = tokens.peek();
    boolean isFill = word.isWord("fill") || word.isWord("fill_left") || word.isWord("fill_right");
    if (!isFill || !tokens.peekSecond().isSign("(")) {
      return;
    }
    tokens.take();
    tokens.take();
    if (!tokens.takeSign("-")) {
      tokens.takeSign("+");
    }
    MetricsqlToken value = tokens.take();
    boolean isNumber = value.is(Kind.NUMBER) || value.isWord("nan") || value.isWord("inf");
    if (!isNumber && !value.is(Kind.VARIABLE)) {
      throw MetricsqlSyntaxException.unexpected(value, "a number");
    }
    tokens.require(")");
    fill();
  }
}
