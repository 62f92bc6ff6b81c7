package io.panelwright.policy.query;

import io.panelwright.json.Json;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Expr;
import java.util.List;
import java.util.OptionalDouble;

/** A title that says p95 stands over the 95th percentile. */
final class TitleQuantileFitsQuery implements Policy {

  private static final double ROUNDING = 1e-9;

  private static final Rule RULE =
      Rule.error(
          "title-quantile",
          "the title names another quantile than the query computes",
          """
          A p95 that is a p99 makes the system look slower than it is, and the other way round. It
          happens when a panel is copied. Mend the title, the legend or the query.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (PanelAsks panel : PanelAsks.of(subject)) {
      panel
          .contradictions(Claims::quantiles, TitleQuantileFitsQuery::contradicts)
          .forEach(found -> report.add(violation(found)));
    }
  }

  private static boolean contradicts(Ask ask, List<Double> claims) {
    List<OptionalDouble> computed = parameters(ask).stream().map(Constants::of).toList();
    return !computed.isEmpty()
        && computed.stream().allMatch(OptionalDouble::isPresent)
        && computed.stream().noneMatch(q -> claims.stream().anyMatch(c -> same(q, c)));
  }

  private static boolean same(OptionalDouble computed, double claim) {
    return Math.abs(computed.orElse(Double.NaN) - claim) < ROUNDING;
  }

  private static List<Expr> parameters(Ask ask) {
    return ask.analysis()
        .map(analysis -> Quantiles.parameters(analysis).toList())
        .orElse(List.of());
  }

  private Violation violation(PanelAsks.Contradiction<Double> found) {
    Expr parameter = parameters(found.ask()).get(0);
    return found
        .ask()
        .violation(
            this,
            parameter.span(),
            "the "
                + found.where()
                + " says "
                + Json.of(found.claim())
                + ", the query computes "
                + Json.of(Constants.of(parameter).orElse(0)),
            "let the " + found.where() + " and the query name the same quantile");
  }
}
