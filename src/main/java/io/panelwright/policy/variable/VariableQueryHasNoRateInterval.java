package io.panelwright.policy.variable;

import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Subject.PlacedVariable;
import io.panelwright.policy.Where;
import io.panelwright.promql.Variable;
import io.panelwright.promql.Variables;

/** The query of a variable has no {@code $__rate_interval}. */
final class VariableQueryHasNoRateInterval implements Policy {

  private static final Rule RULE =
      Rule.error(
          "variable-rate-interval",
          "$__rate_interval stands in the query of a variable",
          """
          Grafana computes $__rate_interval for panels only. In a variable's query the text itself goes
          to Prometheus, which refuses it, and the list stays empty. Write $__range, or a fixed
          time.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "query", "name": "pod", "refresh": 2,
                "datasource": {"type": "prometheus", "uid": "prom"},
                "query": "query_result(rate(http_requests_total[$__rate_interval]))"}]}}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [{"type": "query", "name": "pod", "refresh": 2,
                "datasource": {"type": "prometheus", "uid": "prom"},
                "query": "query_result(rate(http_requests_total[$__range]))"}]}}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (PlacedVariable variable : subject.variables()) {
      if (variable.view().type().equals("query")
          && subject.datasources().isPrometheus(variable.view().datasource())) {
        check(variable, report);
      }
    }
  }

  private void check(PlacedVariable variable, Report report) {
    String query = variable.view().query();
    for (Variable used : Variables.in(query)) {
      if (used.name().startsWith("__rate_interval")) {
        report.add(
            Report.of(
                    this,
                    place(variable),
                    "Grafana gives " + used.text() + " no value here",
                    "write $__range, or a fixed time")
                .in(query, used.span()));
      }
    }
  }

  /** The text stands in one of two places. */
  private static Where place(PlacedVariable variable) {
    Where query = variable.where().at("query");
    return variable.view().json().object("query").has("query") ? query.at("query") : query;
  }
}
