package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.ValueType;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.InheritedAttribute;
import io.panelwright.promql.analysis.SeriesCardinality;
import io.panelwright.promql.analysis.ZeroDivision;
import java.util.List;

/** Reports aggregations over quotients that may be NaN. */
final class AggregationOfNanRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "aggregation-of-nan",
          "one idle series makes the whole aggregation NaN",
          """
          Zero divided by zero is NaN, and so is every sum or average that contains it: one idle
          instance makes the result NaN for all instances. Drop such series first with a divisor
          above zero, or aggregate both sides before the division.
          """,
          Example.query("avg(rate(http_errors_total[5m]) / rate(http_requests_total[5m]))"),
          Example.query("avg(rate(http_errors_total[5m]) / (rate(http_requests_total[5m]) > 0))"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public boolean appliesToMetricsql() {
    return false;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    List<BinaryExpr> quotients = ZeroDivision.collectUnguarded(analysis).toList();
    if (quotients.isEmpty()) {
      return;
    }
    InheritedAttribute<Boolean> summed =
        InheritedAttribute.compute(analysis.root(), false, AggregationOfNanRule::isSummed);
    quotients.stream()
        .filter(quotient -> summed.value(quotient) && hasSeries(quotient, analysis))
        .forEach(
            quotient ->
                reporter.add(
                    query.violation(
                        this,
                        quotient.right().span(),
                        "if this is zero, the quotient and the aggregation are NaN",
                        "divide by (… > 0)")));
  }

  /** Whether an outer aggregation adds up the values of an expression unchanged. */
  private static boolean isSummed(boolean outer, Expr parent, Expr child) {
    if (parent instanceof AggregateExpr aggregate) {
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
    boolean scalar = parent instanceof Call call && call.type() == ValueType.SCALAR;
    return outer && !scalar;
  }

  /** A single divisor is zero for all series at once, so it cannot affect only some of them. */
  private static boolean hasSeries(BinaryExpr quotient, Analysis analysis) {
    return quotient.right().type() == ValueType.VECTOR
        && analysis.cardinality(quotient.right()) != SeriesCardinality.AT_MOST_ONE;
  }
}
