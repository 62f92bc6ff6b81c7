package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.IntervalAnalysis;
import io.panelwright.promql.analysis.SynthesizedAttribute;
import io.panelwright.promql.analysis.ValueInterval;
import java.util.Optional;

/** Reports comparisons that are always false or always true. */
final class ComparisonNeverHoldsRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "comparison-never-holds",
          "a comparison is always false, or always true",
          """
          count() and absent() return at least 1 or nothing, and a rate is never negative. A
          comparison that is always false makes an empty panel; a comparison with "bool" that is
          always true shows 1 permanently. To test that no series exist, use absent().
          """,
          Example.query("count(up{job=\"web\"}) == 0"),
          Example.query("absent(up{job=\"web\"}) == 1"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    SynthesizedAttribute<ValueInterval> bounds = IntervalAnalysis.analyze(analysis);
    analysis
        .root()
        .walk()
        .filter(expr -> expr instanceof BinaryExpr binary && binary.op().isComparison())
        .map(BinaryExpr.class::cast)
        .forEach(
            comparison ->
                message(comparison, bounds)
                    .ifPresent(
                        message ->
                            reporter.add(
                                query.violation(
                                    this,
                                    comparison.span(),
                                    message,
                                    "compare with a value that can occur; to test that no series"
                                        + " exist, use absent(…)"))));
  }

  private static Optional<String> message(
      BinaryExpr comparison, SynthesizedAttribute<ValueInterval> bounds) {
    ValueInterval left = bounds.value(comparison.left());
    ValueInterval right = bounds.value(comparison.right());
    String operator = comparison.op().text();
    if (neverHolds(comparison.op(), left, right)) {
      return Optional.of("\"" + operator + "\" is always false: " + describe(left, right));
    }
    return comparison.bool() && neverFails(comparison.op(), left, right)
        ? Optional.of("\"" + operator + " bool\" is always true: " + describe(left, right))
        : Optional.empty();
  }

  private static boolean neverHolds(BinaryOp op, ValueInterval left, ValueInterval right) {
    return switch (op) {
      case EQL -> left.min() > right.max() || left.max() < right.min();
      case NEQ -> left.isSingleValue() && left.equals(right);
      case GTR -> left.max() <= right.min();
      case GTE -> left.max() < right.min();
      case LSS -> left.min() >= right.max();
      case LTE -> left.min() > right.max();
      default -> false;
    };
  }

  private static boolean neverFails(BinaryOp op, ValueInterval left, ValueInterval right) {
    return switch (op) {
      case EQL -> neverHolds(BinaryOp.NEQ, left, right);
      case NEQ -> neverHolds(BinaryOp.EQL, left, right);
      case GTR -> neverHolds(BinaryOp.LTE, left, right);
      case GTE -> neverHolds(BinaryOp.LSS, left, right);
      case LSS -> neverHolds(BinaryOp.GTE, left, right);
      case LTE -> neverHolds(BinaryOp.GTR, left, right);
      default -> false;
    };
  }

  private static String describe(ValueInterval left, ValueInterval right) {
    return "the left side is " + left.text() + ", the right side is " + right.text();
  }
}
