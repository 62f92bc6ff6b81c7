package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.QuantileCalls;
import io.panelwright.promql.analysis.RateCalls;
import io.panelwright.promql.analysis.SeriesInfo;
import java.util.EnumSet;
import java.util.Set;

/** Reports {@code rate()}, {@code irate()} and {@code increase()} of gauges. */
final class RateOfGaugeRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "rate-of-gauge",
          "rate() of a gauge",
          """
          rate(), irate() and increase() treat every decrease as a counter reset and count from zero
          again. A gauge may decrease, so the result is meaningless and usually far too high. Use
          delta() or deriv() for a gauge, or use a counter. In the example bank_balance is a gauge.
          """,
          Example.query("rate(bank_balance[5m])"),
          Example.query("delta(bank_balance[5m])"));

  private static final Set<SeriesInfo.Kind> GAUGES =
      EnumSet.of(SeriesInfo.Kind.GAUGE, SeriesInfo.Kind.QUANTILE);

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (DashboardQuery query : context.queries()) {
      query.analysis().ifPresent(analysis -> check(query, analysis, context, reporter));
    }
  }

  private void check(
      DashboardQuery query, Analysis analysis, LintContext context, ViolationReporter reporter) {
    RateCalls.collect(analysis)
        .filter(rate -> isGauge(rate.selector(), analysis, context))
        .forEach(
            rate ->
                reporter.add(
                    query.violation(
                        this,
                        rate.call().span(),
                        rate.call().name()
                            + "() of \""
                            + rate.selector().metric().orElse("")
                            + (isQuantile(rate, analysis)
                                ? "\", which is a quantile of a summary"
                                : "\", which is a gauge"),
                        isQuantile(rate, analysis)
                            ? "use the rate of its _sum or _count series"
                            : "use delta() or deriv(), or a counter")));
  }

  private static boolean isQuantile(RateCalls.RateCall rate, Analysis analysis) {
    return QuantileCalls.isSummarySelector(rate.selector(), analysis);
  }

  /**
   * Whether a selector matches a gauge. Timestamps are excluded because they usually only increase.
   */
  private static boolean isGauge(VectorSelector selector, Analysis analysis, LintContext context) {
    return analysis
        .seriesInfo(selector)
        .filter(known -> GAUGES.contains(known.kind()))
        .filter(known -> context.isInContract(selector) || !known.quantity().unit().isTimestamp())
        .isPresent();
  }
}
