package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.ConstantFallback;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Reports constant zeros that replace missing data. */
final class ZeroHidesMissingDataRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "zero-hides-missing-data",
          "a constant zero hides missing data",
          """
          If the producer is down or not scraped, the panel shows the same zero as without events.
          Make the zero depend on the producer: "(sum(increase(x[5m])) or 0 * max(up{job="a"})) and
          on() (max(up{job="a"}) == 1)" is 0 while the producer is up and idle, and empty if it is
          down. Values that are correct without data are not reported: counts of targets and alerts,
          absent(), and the numerator of a ratio whose denominator may be missing.
          """,
          Example.query("sum(increase(http_errors_total[5m])) or vector(0)"),
          Example.query(
              "(sum(increase(http_errors_total[5m])) or 0 * max(up{job=\"web\"}))"
                  + " and on() (max(up{job=\"web\"}) == 1)"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    if (query.kind() == DashboardQuery.Kind.VARIABLE || !analysis.alwaysReturns(analysis.root())) {
      return;
    }
    Set<Expr> ages = Collections.newSetFromMap(new IdentityHashMap<>());
    AgeFromEpochRule.collect(analysis).map(ConstantFallback::expr).forEach(ages::add);
    ConstantFallback.collect(analysis.root())
        .filter(fallback -> fallback.value() == 0 && !ages.contains(fallback.expr()))
        .filter(fallback -> !fallback.isCorrectWhenEmpty(analysis))
        .findFirst()
        .ifPresent(
            fallback ->
                reporter.add(
                    query.violation(
                        this,
                        fallback.expr().right().span(),
                        "this zero also replaces missing data",
                        "make it depend on the producer's up metric, or remove it")));
  }
}
