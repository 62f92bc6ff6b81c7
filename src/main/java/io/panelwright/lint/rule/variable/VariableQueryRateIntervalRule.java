package io.panelwright.lint.rule.variable;

import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintContext.LocatedVariable;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.GrafanaVariable;
import io.panelwright.promql.GrafanaVariables;

/** Reports {@code $__rate_interval} in the query of a variable. */
final class VariableQueryRateIntervalRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "variable-query-rate-interval",
          "the query of a variable contains $__rate_interval",
          """
          Grafana computes $__rate_interval for panels only. In the query of a variable the text is
          sent to Prometheus unchanged, which returns an error, and the options stay empty. Use
          $__range, or a fixed duration.
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
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedVariable variable : context.variables()) {
      if (context.languages().ofVariable(variable.view()) != QueryLanguage.OTHER) {
        check(variable, reporter);
      }
    }
  }

  private void check(LocatedVariable variable, ViolationReporter reporter) {
    String query = variable.view().query();
    for (GrafanaVariable used : GrafanaVariables.findAll(query)) {
      if (used.name().startsWith("__rate_interval")) {
        reporter.add(
            ViolationReporter.violation(
                    this,
                    place(variable),
                    used.text() + " has no value in the query of a variable",
                    "use $__range, or a fixed duration")
                .withFragment(query, used.span()));
      }
    }
  }

  /** The location of the query text, which depends on the dashboard's age. */
  private static DashboardLocation place(LocatedVariable variable) {
    DashboardLocation query = variable.location().at("query");
    return variable.view().json().object("query").has("query") ? query.at("query") : query;
  }
}
