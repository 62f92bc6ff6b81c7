package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Known;

/** Rates are taken of counters. */
final class RateReadsCounter implements QueryPolicy {

  private static final Rule RULE =
      Rule.error(
          "rate-of-gauge",
          "a rate is taken of a gauge",
          """
          rate(), irate() and increase() take each fall of a value for a restart of its producer and
          count from zero again. Of a gauge, which may fall, the result is a number without meaning,
          usually far too high. Write delta() or deriv() for a gauge, or name the counter.
          """,
          Example.query("rate(process_start_time_seconds[5m])"),
          Example.query("changes(process_start_time_seconds[5m])"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    Ranges.in(analysis)
        .filter(
            rate ->
                analysis
                    .known(rate.selector())
                    .filter(known -> known.kind() == Known.Kind.GAUGE)
                    .isPresent())
        .forEach(
            rate ->
                report.add(
                    ask.violation(
                        this,
                        rate.call().span(),
                        rate.call().name()
                            + "() of \""
                            + rate.selector().metric().orElse("")
                            + "\", which is a gauge",
                        "write delta() or deriv(), or name a counter")));
  }
}
