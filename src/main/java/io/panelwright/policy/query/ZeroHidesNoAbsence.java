package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Expr;
import io.panelwright.promql.analysis.Analysis;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A panel shows a zero only when there is a zero. */
final class ZeroHidesNoAbsence implements QueryPolicy {

  private static final Rule RULE =
      Rule.warning(
          "zero-hides-absence",
          "a zero stands in for data that may be missing",
          """
          When the producer is down, or nobody scrapes it, the panel shows the same healthy zero as on
          a quiet day. Let the zero depend on the producer: "(sum(increase(x[5m])) or 0 *
          max(up{job="a"})) and on() (max(up{job="a"}) == 1)" is 0 while it is up and idle, and
          empty when it is gone. Numbers that are true without data are left alone: counts of targets
          and of alerts, absent(), and the part of a share whose whole may be missing.
          """,
          Example.query("sum(increase(http_errors_total[5m])) or vector(0)"),
          Example.query(
              "(sum(increase(http_errors_total[5m])) or 0 * max(up{job=\"web\"}))"
                  + " and on() (max(up{job=\"web\"}) == 1)"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    if (ask.kind() == Ask.Kind.VARIABLE || !analysis.alwaysReturns(analysis.root())) {
      return;
    }
    Set<Expr> ages = Collections.newSetFromMap(new IdentityHashMap<>());
    AgeHasNoDefault.in(analysis).map(Fallback::or).forEach(ages::add);
    Fallback.in(analysis.root())
        .filter(fallback -> fallback.value() == 0 && !ages.contains(fallback.or()))
        .filter(fallback -> !fallback.isTrue(analysis))
        .findFirst()
        .ifPresent(
            fallback ->
                report.add(
                    ask.violation(
                        this,
                        fallback.or().right().span(),
                        "this zero also stands for missing data",
                        "let it depend on the producer's up, or leave it away")));
  }
}
