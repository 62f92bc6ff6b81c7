package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.analysis.ConstantEvaluator;
import io.panelwright.promql.analysis.QuantileCalls;
import io.panelwright.text.ShortestDecimal;
import java.util.List;
import java.util.OptionalDouble;

/** Reports titles with another quantile than the query computes. */
final class TitleQuantileRule implements Rule {

  private static final double ROUNDING = 1e-9;

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "title-quantile",
          "the title has another quantile than the query",
          """
          A p99 under the title p95 makes the system look slower than it is, and a p95 under the
          title p99 makes it look faster. Copied panels are a common cause. Correct the title, the
          legend or the query.
          """,
          Example.panel(
              """
              {"title": "Latency p95", "targets": [{"refId": "A", "expr":
                "histogram_quantile(0.99, sum by (le) (rate(http_request_seconds_bucket[5m])))"}]}
              """),
          Example.panel(
              """
              {"title": "Latency p95", "targets": [{"refId": "A", "expr":
                "histogram_quantile(0.95, sum by (le) (rate(http_request_seconds_bucket[5m])))"}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (ShownQueries panel : ShownQueries.ALL.of(context)) {
      panel
          .contradictions(TitleParser::parseQuantiles, TitleQuantileRule::contradicts)
          .forEach(contradiction -> reporter.add(violation(contradiction)));
    }
  }

  private static boolean contradicts(DashboardQuery query, List<Double> claims) {
    List<OptionalDouble> computed =
        parameters(query).stream().map(ConstantEvaluator::evaluate).toList();
    return !computed.isEmpty()
        && computed.stream().allMatch(OptionalDouble::isPresent)
        && computed.stream().noneMatch(q -> claims.stream().anyMatch(c -> same(q, c)));
  }

  private static boolean same(OptionalDouble computed, double claim) {
    return Math.abs(computed.orElse(Double.NaN) - claim) < ROUNDING;
  }

  private static List<Expr> parameters(DashboardQuery query) {
    return query
        .analysis()
        .map(analysis -> QuantileCalls.collectParameters(analysis).toList())
        .orElse(List.of());
  }

  private Violation violation(ShownQueries.Contradiction<Double> contradiction) {
    Expr parameter = parameters(contradiction.query()).get(0);
    return contradiction
        .query()
        .violation(
            this,
            parameter.span(),
            "the "
                + contradiction.source()
                + " has "
                + ShortestDecimal.print(contradiction.claim())
                + ", the query computes "
                + ShortestDecimal.print(ConstantEvaluator.evaluate(parameter).orElse(0)),
            "use the same quantile in the " + contradiction.source() + " and the query");
  }
}
