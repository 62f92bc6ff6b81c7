package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.ParseError;

/** Reports queries that are not valid PromQL. */
final class PromqlSyntaxRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "promql-syntax",
          "the query is not valid PromQL",
          """
          Prometheus returns an error, and the panel shows an error icon instead of data. The
          message has the wording of Prometheus. A Grafana variable counts as any text that is valid
          at its position; a query is reported only if no value of its variables could make it
          valid.
          """,
          Example.query("sum(rate(http_requests_total)) by (job"),
          Example.query("sum(rate(http_requests_total[5m])) by (job)"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (DashboardQuery query : context.queries()) {
      if (!query.parsed().isValid() && !LatestPromql.accepts(query)) {
        query.parsed().errors().stream()
            .filter(error -> !isVariable(query, error))
            .forEach(error -> reporter.add(violation(query, error)));
      }
    }
  }

  /** Whether the error is at a variable, which may contain an operator or a comma. */
  private static boolean isVariable(DashboardQuery query, ParseError error) {
    String text = error.span().substringOf(query.parsed().text());
    return GrafanaVariables.findAll(text).stream()
        .anyMatch(variable -> variable.text().equals(text));
  }

  private Violation violation(DashboardQuery query, ParseError error) {
    return query.violation(
        this,
        error.span(),
        "invalid PromQL: " + query.parsed().errorMessage(error),
        "correct the query at the marked position");
  }
}
