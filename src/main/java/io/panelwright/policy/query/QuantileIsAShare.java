package io.panelwright.policy.query;

import io.panelwright.json.Json;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Expr;
import io.panelwright.promql.analysis.Analysis;
import java.util.OptionalDouble;

/** A quantile is from 0 to 1. */
final class QuantileIsAShare implements QueryPolicy {

  private static final Rule RULE =
      Rule.error(
          "quantile-range",
          "a quantile is not from 0 to 1",
          """
          Prometheus counts quantiles from 0 to 1 and answers anything above with infinity, anything
          below with minus infinity. The 95th percentile is 0.95.
          """,
          Example.query(
              "histogram_quantile(95, sum by (le) (rate(http_request_seconds_bucket[5m])))"),
          Example.query(
              "histogram_quantile(0.95, sum by (le) (rate(http_request_seconds_bucket[5m])))"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    Quantiles.parameters(analysis).forEach(parameter -> check(ask, parameter, report));
  }

  private void check(Ask ask, Expr parameter, Report report) {
    OptionalDouble value = Constants.of(parameter);
    if (value.isPresent() && (value.getAsDouble() < 0 || value.getAsDouble() > 1)) {
      boolean percentile = value.getAsDouble() > 1 && value.getAsDouble() <= 100;
      report.add(
          ask.violation(
              this,
              parameter.span(),
              "the quantile "
                  + parameter.span().in(ask.parsed().text())
                  + " is out of range: expected 0 to 1",
              percentile
                  ? "write " + Json.of(value.getAsDouble() / 100)
                  : "write a number from 0 to 1"));
    }
  }
}
