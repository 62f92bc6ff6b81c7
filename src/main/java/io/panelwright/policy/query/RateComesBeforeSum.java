package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Known;

/** Counters are summed after their rates are taken. */
final class RateComesBeforeSum implements QueryPolicy {

  private static final Rule RULE =
      Rule.error(
          "sum-before-rate",
          "counters are aggregated before their rate is taken",
          """
          When one of several producers restarts, its counter falls to zero and so does its part of
          the sum; rate() takes that for a restart of the whole and shows a spike as high as all that
          the others ever counted. Take the rate of each counter first, then the sum.
          """,
          Example.query("rate(sum(http_requests_total)[5m:1m])"),
          Example.query("sum(rate(http_requests_total[5m]))"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    analysis
        .root()
        .walk()
        .filter(expr -> expr instanceof Call call && isRateOfSum(call, analysis))
        .forEach(
            call ->
                report.add(
                    ask.violation(
                        this,
                        call.span(),
                        ((Call) call).name() + "() of an aggregation of counters",
                        "take the rate inside the aggregation: sum(rate(…[5m]))")));
  }

  private static boolean isRateOfSum(Call call, Analysis analysis) {
    return Ranges.isRate(call)
        && !call.args().isEmpty()
        && call.args().get(0).unwrapped() instanceof SubqueryExpr subquery
        && subquery.expr().unwrapped() instanceof AggregateExpr aggregate
        && isCounter(aggregate.expr().unwrapped(), analysis);
  }

  private static boolean isCounter(Expr expr, Analysis analysis) {
    return expr instanceof VectorSelector selector
        && analysis.known(selector).filter(Known::isCumulative).isPresent();
  }
}
