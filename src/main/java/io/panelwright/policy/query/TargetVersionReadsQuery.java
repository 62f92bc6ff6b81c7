package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.ParseError;

/** A query needs no more than the Prometheus that it is written for. */
final class TargetVersionReadsQuery implements Policy {

  private static final Rule RULE =
      Rule.error(
          "promql-version",
          "the query needs a newer Prometheus, or a feature that is off",
          """
          A newer Prometheus with all its features switched on reads the query; the one that it is
          written for does not, and answers with an error. Experimental functions, for example, need
          a flag when Prometheus starts. Write the query in older words, or name the version and the
          features that your servers have.
          """,
          Example.query("mad_over_time(queue_length[5m])"),
          Example.query("stddev_over_time(queue_length[5m])"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Dialect dialect = subject.dialect();
    for (Ask ask : subject.asks()) {
      if (!ask.parsed().isValid() && Newer.reads(ask)) {
        for (ParseError error : ask.parsed().errors()) {
          report.add(
              ask.violation(
                  this,
                  error.span(),
                  "Prometheus "
                      + dialect.target()
                      + " as configured cannot read it: "
                      + ask.parsed().message(error),
                  "write it without, or configure the version and the features of your servers"));
        }
      }
    }
  }
}
