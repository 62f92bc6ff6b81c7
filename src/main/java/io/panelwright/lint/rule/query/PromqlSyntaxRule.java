package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.metricsql.Metricsql;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.ParseError;
import java.util.List;
import java.util.Optional;

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
          valid. A construct of MetricsQL, the language of VictoriaMetrics, is named. If the
          datasource is VictoriaMetrics, set its dialect in .panelwright.yaml.
          """,
          Example.query("sum(rate(http_requests_total)) by (job"),
          Example.query("sum(rate(http_requests_total[5m])) by (job)"));

  private static final String CORRECT = "correct the query at the marked position";

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
    String message = query.parsed().errorMessage(error);
    if (query.language() == QueryLanguage.METRICSQL) {
      return query.violation(this, error.span(), "invalid MetricsQL: " + message, CORRECT);
    }
    return findExtension(query, error)
        .map(extension -> violation(query, extension, message))
        .orElseGet(
            () -> query.violation(this, error.span(), "invalid PromQL: " + message, CORRECT));
  }

  /** The construct of MetricsQL at an error; empty if the query is not valid MetricsQL either. */
  private static Optional<Metricsql.Extension> findExtension(
      DashboardQuery query, ParseError error) {
    List<Metricsql.Extension> extensions = Metricsql.parse(query.parsed().text()).extensions();
    return extensions.stream()
        .filter(extension -> extension.span().start() <= error.span().start())
        .reduce((first, last) -> last)
        .or(() -> extensions.stream().findFirst());
  }

  private Violation violation(DashboardQuery query, Metricsql.Extension extension, String message) {
    return query.violation(
        this,
        extension.span(),
        "MetricsQL " + extension.name() + ", which Prometheus rejects: " + message,
        "write PromQL; if the datasource is VictoriaMetrics, add it to .panelwright.yaml under"
            + " datasources: with dialect: metricsql");
  }
}
