package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.RateCalls;
import io.panelwright.promql.analysis.SeriesInfo;

/** Reports counters that are aggregated before {@code rate()}. */
final class SumBeforeRateRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "sum-before-rate",
          "counters are aggregated before rate()",
          """
          If one of several producers restarts, its counter drops to zero, and so does its part of
          the sum. rate() treats that as a reset of the whole sum and shows a spike as high as the
          total of all other counters. Apply rate() to each counter first, then aggregate.
          """,
          Example.query("rate(sum(http_requests_total)[5m:1m])"),
          Example.query("sum(rate(http_requests_total[5m]))"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    analysis
        .root()
        .walk()
        .filter(expr -> expr instanceof Call call && isRateOfSum(call, analysis))
        .forEach(
            call ->
                reporter.add(
                    query.violation(
                        this,
                        call.span(),
                        ((Call) call).name() + "() of an aggregation of counters",
                        "apply the rate first: sum(rate(…[5m]))")));
  }

  private static boolean isRateOfSum(Call call, Analysis analysis) {
    return RateCalls.isRate(call)
        && !call.args().isEmpty()
        && call.args().get(0).withoutParens() instanceof SubqueryExpr subquery
        && subquery.expr().withoutParens() instanceof AggregateExpr aggregate
        && isCounter(aggregate.expr().withoutParens(), analysis);
  }

  private static boolean isCounter(Expr expr, Analysis analysis) {
    return expr instanceof VectorSelector selector
        && analysis.seriesInfo(selector).filter(SeriesInfo::isCumulative).isPresent();
  }
}
