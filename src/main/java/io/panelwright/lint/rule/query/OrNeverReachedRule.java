package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.VectorMatching;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.SeriesLabels;

/** Reports right sides of {@code or} that never contribute a series. */
final class OrNeverReachedRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "or-never-reached",
          "the right side of \"or\" is never used",
          """
          "or" adds the series of its right side whose labels differ from those of the left side.
          Here the left side always returns a series with the labels of the right side, such as
          vector(0), so the right side is never used. Put the operand that may be missing on the
          left.
          """,
          Example.query("vector(0) or sum(rate(http_requests_total[5m]))"),
          Example.query("sum(rate(http_requests_total[5m])) or sum(rate(old_requests_total[5m]))"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    analysis
        .root()
        .walk()
        .filter(expr -> expr instanceof BinaryExpr binary && isNeverReached(binary, analysis))
        .map(BinaryExpr.class::cast)
        .forEach(
            binary ->
                reporter.add(
                    query.violation(
                        this,
                        binary.right().span(),
                        "the left side of this \"or\" always returns a series",
                        "put the operand that may be missing on the left")));
  }

  private static boolean isNeverReached(BinaryExpr binary, Analysis analysis) {
    return binary.op() == BinaryOp.OR
        && binary.matching().isPresent()
        && analysis.alwaysReturns(binary.left())
        && covers(binary.matching().get(), binary, analysis);
  }

  /** Whether each series on the right matches one on the left if the left has any. */
  private static boolean covers(VectorMatching matching, BinaryExpr binary, Analysis analysis) {
    return matching.on() && matching.labels().isEmpty()
        || hasNone(analysis.labels(binary.left())) && hasNone(analysis.labels(binary.right()));
  }

  private static boolean hasNone(SeriesLabels labels) {
    return !labels.isOpen() && labels.names().isEmpty();
  }
}
