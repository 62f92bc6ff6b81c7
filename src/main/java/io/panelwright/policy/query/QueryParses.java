package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.ParseError;
import io.panelwright.promql.Variables;

/** A query is PromQL. */
final class QueryParses implements Policy {

  private static final Rule RULE =
      Rule.error(
          "promql-syntax",
          "Prometheus cannot read the query",
          """
          Prometheus answers with an error, and the panel shows a red corner instead of data. The
          message is Prometheus' own; Grafana's variables count as what may stand in their place. A
          text that no value of its variables can make right is wrong.
          """,
          Example.query("sum(rate(http_requests_total)) by (job"),
          Example.query("sum(rate(http_requests_total[5m])) by (job)"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Ask ask : subject.asks()) {
      if (!ask.parsed().isValid() && !Newer.reads(ask)) {
        ask.parsed().errors().stream()
            .filter(error -> !isVariable(ask, error))
            .forEach(error -> report.add(violation(ask, error)));
      }
    }
  }

  /** Of a variable in an odd place nobody knows: it may stand for an operator or a comma. */
  private static boolean isVariable(Ask ask, ParseError error) {
    String text = error.span().in(ask.parsed().text());
    return Variables.in(text).stream().anyMatch(variable -> variable.text().equals(text));
  }

  private Violation violation(Ask ask, ParseError error) {
    return ask.violation(
        this,
        error.span(),
        "Prometheus cannot read it: " + ask.parsed().message(error),
        "correct the query at the mark");
  }
}
