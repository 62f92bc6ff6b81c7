package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.promql.analysis.Analysis;

/** A rate's window is as long as four scrapes, by the contract's interval. */
final class WindowCoversFourScrapes implements Policy {

  private static final int SCRAPES = 4;

  private static final Rule RULE =
      Rule.warning(
          "window-too-short",
          "a rate's window is shorter than four scrapes",
          """
          A rate needs two samples in its window. In a window of less than four scrape intervals one
          late or lost scrape makes a gap. The contract says how often producers are scraped; here it
          is every 15 s, so that a minute is the shortest window.
          """,
          Example.query("rate(http_requests_total[30s])"),
          Example.query("rate(http_requests_total[1m])"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    subject
        .contract()
        .map(contract -> contract.stack().scrapeInterval().toMillis() / 1000.0)
        .ifPresent(
            interval -> {
              for (Ask ask : subject.asks()) {
                ask.analysis().ifPresent(analysis -> check(ask, analysis, interval, report));
              }
            });
  }

  private void check(Ask ask, Analysis analysis, double interval, Report report) {
    double shortest = SCRAPES * interval;
    Ranges.in(analysis)
        .filter(rate -> rate.seconds().isPresent() && rate.seconds().getAsDouble() < shortest)
        .forEach(
            rate ->
                report.add(
                    ask.violation(
                        this,
                        rate.matrix().range().span(),
                        "a window of "
                            + Seconds.text(rate.seconds().getAsDouble())
                            + " is shorter than four scrapes of "
                            + Seconds.text(interval),
                        "write " + Seconds.text(shortest) + " or more")));
  }
}
