package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.ConstantEvaluator;
import io.panelwright.promql.analysis.QuantileCalls;
import io.panelwright.text.ShortestDecimal;
import java.util.OptionalDouble;

/** Reports quantiles outside the range from 0 to 1. */
final class QuantileOutOfRangeRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "quantile-out-of-range",
          "a quantile is not between 0 and 1",
          """
          Quantiles in PromQL range from 0 to 1. Prometheus returns infinity for greater values and
          minus infinity for lower ones. The 95th percentile is 0.95.
          """,
          Example.query(
              "histogram_quantile(95, sum by (le) (rate(http_request_seconds_bucket[5m])))"),
          Example.query(
              "histogram_quantile(0.95, sum by (le) (rate(http_request_seconds_bucket[5m])))"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    QuantileCalls.collectParameters(analysis)
        .forEach(parameter -> check(query, parameter, reporter));
  }

  private void check(DashboardQuery query, Expr parameter, ViolationReporter reporter) {
    OptionalDouble value = ConstantEvaluator.evaluate(parameter);
    if (value.isPresent() && (value.getAsDouble() < 0 || value.getAsDouble() > 1)) {
      boolean percentile = value.getAsDouble() > 1 && value.getAsDouble() <= 100;
      reporter.add(
          query.violation(
              this,
              parameter.span(),
              "quantile "
                  + parameter.span().substringOf(query.parsed().text())
                  + " is not between 0 and 1",
              percentile
                  ? "write " + ShortestDecimal.print(value.getAsDouble() / 100)
                  : "use a number from 0 to 1"));
    }
  }
}
