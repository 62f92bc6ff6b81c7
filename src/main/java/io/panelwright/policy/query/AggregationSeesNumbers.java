package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.ValueType;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Multiplicity;

/** An aggregation is given numbers only, not quotients of zero by zero. */
final class AggregationSeesNumbers implements QueryPolicy {

  private static final Rule RULE =
      Rule.warning(
          "nan-in-aggregation",
          "one idle series makes the whole aggregation no number",
          """
          A series that divides zero by zero is no number, and neither is any sum or average with it
          in: one idle instance empties the panel for all others. Drop such series first, with a
          divisor above zero, or aggregate both sides and divide then.
          """,
          Example.query("avg(rate(http_errors_total[5m]) / rate(http_requests_total[5m]))"),
          Example.query("avg(rate(http_errors_total[5m]) / (rate(http_requests_total[5m]) > 0))"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    Inherited<Boolean> summed =
        Inherited.of(analysis.root(), false, AggregationSeesNumbers::isSummed);
    Division.unguarded(analysis)
        .filter(quotient -> summed.of(quotient) && hasSeries(quotient, analysis))
        .forEach(
            quotient ->
                report.add(
                    ask.violation(
                        this,
                        quotient.right().span(),
                        "where this is zero the quotient is no number, and so is the aggregation",
                        "divide by (… > 0)")));
  }

  /** Whether a part's values are added up further out, each as it is. */
  private static boolean isSummed(boolean outer, Expr around, Expr part) {
    if (around instanceof AggregateExpr aggregate) {
      return aggregate
          .aggregator()
          .filter(
              aggregator ->
                  switch (aggregator) {
                    case SUM, AVG, STDDEV, STDVAR -> true;
                    case TOPK, BOTTOMK, LIMITK, LIMIT_RATIO -> outer;
                    case COUNT, COUNT_VALUES, GROUP, MAX, MIN, QUANTILE -> false;
                  })
          .isPresent();
    }
    boolean scalar = around instanceof Call call && call.type() == ValueType.SCALAR;
    return outer && !scalar;
  }

  /** One divisor for all series is zero for all of them, and then there is nothing to show. */
  private static boolean hasSeries(BinaryExpr quotient, Analysis analysis) {
    return quotient.right().type() == ValueType.VECTOR
        && analysis.multiplicity(quotient.right()) != Multiplicity.AT_MOST_ONE;
  }
}
