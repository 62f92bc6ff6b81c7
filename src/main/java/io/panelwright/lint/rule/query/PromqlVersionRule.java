package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.ParseError;

/** Reports queries that need a newer Prometheus than the configured one. */
final class PromqlVersionRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "promql-version",
          "the query needs a newer Prometheus or a disabled feature",
          """
          The query is valid for the newest Prometheus with all features enabled, but the configured
          version returns an error. Experimental functions, for example, need a flag when Prometheus
          starts. Rewrite the query, or configure the version and the features of the servers.
          """,
          Example.query("mad_over_time(queue_length[5m])"),
          Example.query("stddev_over_time(queue_length[5m])"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    Dialect dialect = context.dialect();
    for (DashboardQuery query : context.queries()) {
      if (!query.parsed().isValid() && LatestPromql.accepts(query)) {
        for (ParseError error : query.parsed().errors()) {
          reporter.add(
              query.violation(
                  this,
                  error.span(),
                  "Prometheus "
                      + dialect.target()
                      + " as configured rejects the query: "
                      + query.parsed().errorMessage(error),
                  "rewrite the query, or configure the version and features of the servers"));
        }
      }
    }
  }
}
