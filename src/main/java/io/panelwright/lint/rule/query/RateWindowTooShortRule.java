package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.QueryLanguage;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.RateCalls;

/** Reports rates whose window is shorter than four scrape intervals of the contract. */
final class RateWindowTooShortRule implements Rule {

  private static final int SCRAPES = 4;

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "rate-window-too-short",
          "a rate's window is shorter than four scrape intervals",
          """
          A rate needs two samples in its window. With a window below four scrape intervals, one
          late or failed scrape causes a gap. The contract contains the scrape interval of each
          producer; in the example it is 15 s, so the shortest window is one minute.
          """,
          Example.query("rate(http_requests_total[30s])"),
          Example.query("rate(http_requests_total[1m])"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    context
        .contract()
        .map(contract -> contract.stack().scrapeInterval().toMillis() / 1000.0)
        .ifPresent(
            interval -> {
              for (DashboardQuery query : context.queries()) {
                // VictoriaMetrics also uses the last sample before the window.
                if (query.language() == QueryLanguage.PROMQL) {
                  query.analysis().ifPresent(a -> check(query, a, interval, reporter));
                }
              }
            });
  }

  private void check(
      DashboardQuery query, Analysis analysis, double interval, ViolationReporter reporter) {
    double shortest = SCRAPES * interval;
    RateCalls.collect(analysis)
        .filter(rate -> rate.seconds().isPresent() && rate.seconds().getAsDouble() < shortest)
        .forEach(
            rate ->
                reporter.add(
                    query.violation(
                        this,
                        rate.matrix().range().span(),
                        "the window "
                            + PromqlDurationFormatter.format(rate.seconds().getAsDouble())
                            + " is shorter than four scrape intervals of "
                            + PromqlDurationFormatter.format(interval),
                        "use " + PromqlDurationFormatter.format(shortest) + " or more")));
  }
}
