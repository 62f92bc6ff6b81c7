package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Analysis;

/** A quantile is taken of what buckets counted in a span of time. */
final class QuantileReadsRates implements QueryPolicy {

  private static final Rule RULE =
      Rule.warning(
          "quantile-without-rate",
          "a quantile is taken of all that a histogram ever counted",
          """
          Buckets count from the start of their process. Without a rate the quantile is that of its
          whole life: after some days it hardly moves, however slow the system just became. Take the
          rate of the buckets first.
          """,
          Example.query("histogram_quantile(0.95, sum by (le) (http_request_seconds_bucket))"),
          Example.query(
              "histogram_quantile(0.95, sum by (le) (rate(http_request_seconds_bucket[5m])))"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    Inherited<Boolean> ofWholeLife =
        Inherited.of(analysis.root(), false, QuantileReadsRates::ofWholeLife);
    analysis.selectors().stream()
        .filter(selector -> ofWholeLife.of(selector) && Quantiles.isBuckets(selector, analysis))
        .forEach(selector -> report.add(violation(ask, selector)));
  }

  /** Inside a histogram's quantile, and over no range of time. */
  private static boolean ofWholeLife(boolean outer, Expr around, Expr part) {
    if (around instanceof Call call && Quantiles.isOfHistogram(call)) {
      return true;
    }
    return outer && !(around instanceof MatrixSelector) && !(around instanceof SubqueryExpr);
  }

  private Violation violation(Ask ask, VectorSelector selector) {
    return ask.violation(
        this,
        selector.span(),
        "the buckets count from the start of their process",
        "write rate(" + selector.metric().orElse("…") + "[5m])");
  }
}
