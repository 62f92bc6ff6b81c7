package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.InheritedAttribute;
import io.panelwright.promql.analysis.QuantileCalls;

/** Reports {@code histogram_quantile()} of buckets without {@code rate()}. */
final class QuantileWithoutRateRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "quantile-without-rate",
          "quantile over a cumulative histogram, without rate()",
          """
          Buckets count from the start of their process. Without rate() the quantile covers all
          observations since then: after some days it hardly changes, even if the system has just
          become slow. Use the rate of the buckets.
          """,
          Example.query("histogram_quantile(0.95, sum by (le) (http_request_seconds_bucket))"),
          Example.query(
              "histogram_quantile(0.95, sum by (le) (rate(http_request_seconds_bucket[5m])))"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    InheritedAttribute<Boolean> ofWholeLife =
        InheritedAttribute.compute(analysis.root(), false, QuantileWithoutRateRule::ofWholeLife);
    analysis.selectors().stream()
        .filter(
            selector ->
                ofWholeLife.value(selector)
                    && QuantileCalls.isHistogramSelector(selector, analysis))
        .forEach(selector -> reporter.add(violation(query, selector)));
  }

  /** Whether an expression is in a histogram quantile but not in a range function. */
  private static boolean ofWholeLife(boolean outer, Expr parent, Expr child) {
    if (parent instanceof Call call && QuantileCalls.isHistogramQuantile(call)) {
      return true;
    }
    return outer
        && !(parent instanceof MatrixSelector)
        && !(parent instanceof SubqueryExpr)
        && !isDifference(parent);
  }

  /** Whether buckets are subtracted from others, as for observations that were taken back. */
  private static boolean isDifference(Expr expr) {
    return expr instanceof BinaryExpr binary && binary.op() == BinaryOp.SUB;
  }

  private Violation violation(DashboardQuery query, VectorSelector selector) {
    return query.violation(
        this,
        selector.span(),
        "the buckets are cumulative since the start of the process",
        "use rate(" + selector.metric().orElse("…") + "[5m])");
  }
}
