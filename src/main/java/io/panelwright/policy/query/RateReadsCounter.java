package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Known;

/** Rates are taken of counters. */
final class RateReadsCounter implements Policy {

  private static final Rule RULE =
      Rule.error(
          "rate-of-gauge",
          "a rate is taken of a gauge",
          """
          rate(), irate() and increase() take each fall of a value for a restart of its producer and
          count from zero again. Of a gauge, which may fall, the result is a number without meaning,
          usually far too high. Write delta() or deriv() for a gauge, or name the
          counter. In the example bank_balance is a gauge.
          """,
          Example.query("rate(bank_balance[5m])"),
          Example.query("delta(bank_balance[5m])"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Ask ask : subject.asks()) {
      ask.analysis().ifPresent(analysis -> check(ask, analysis, subject, report));
    }
  }

  private void check(Ask ask, Analysis analysis, Subject subject, Report report) {
    Ranges.in(analysis)
        .filter(rate -> isGauge(rate.selector(), analysis, subject))
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

  /** A point in time usually only moves on, and how fast it does is a question of its own. */
  private static boolean isGauge(VectorSelector selector, Analysis analysis, Subject subject) {
    return analysis
        .known(selector)
        .filter(known -> known.kind() == Known.Kind.GAUGE)
        .filter(known -> subject.isStated(selector) || !known.quantity().measure().isMoment())
        .isPresent();
  }
}
