package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.analysis.Analysis;

/** A rate's window is {@code $__rate_interval}: a convention of some houses. */
final class RateWindowIsVariable implements QueryPolicy {

  private static final Rule RULE =
      Rule.warning(
              "fixed-window",
              "a rate's window is not $__rate_interval",
              """
              A convention of dashboards for everybody: nobody knows how often a stranger's
              Prometheus scrapes, and $__rate_interval fits each. A window that the title names, such
              as "errors (5m)", is as good where one knows the servers. Off unless configured.
              """,
              Example.query("rate(http_requests_total[5m])"),
              Example.query("rate(http_requests_total[$__rate_interval])"))
          .off();

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    if (ask.kind() != Ask.Kind.TARGET) {
      return;
    }
    Ranges.in(analysis)
        .filter(rate -> !rate.spans("__rate_interval") && !rate.call().is("increase"))
        .forEach(
            rate ->
                report.add(
                    ask.violation(
                        this,
                        rate.matrix().range().span(),
                        rate.call().name() + "() has a window of its own",
                        "write $__rate_interval")));
  }
}
