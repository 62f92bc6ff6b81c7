package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.RateCalls;

/** Reports rates whose window is not {@code $__rate_interval}; off by default. */
final class RateWindowFixedRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
              "rate-window-fixed",
              "a rate's window is not $__rate_interval",
              """
              A convention for published dashboards: the scrape interval of other Prometheus servers
              is unknown, and $__rate_interval adapts to it. For known servers a fixed window that
              the title contains, such as "errors (5m)", is equally good. Off unless configured.
              """,
              Example.query("rate(http_requests_total[5m])"),
              Example.query("rate(http_requests_total[$__rate_interval])"))
          .disabledByDefault();

  private static final double TREND_SECONDS = 3600;

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    if (query.kind() != DashboardQuery.Kind.TARGET) {
      return;
    }
    RateCalls.collect(analysis)
        .filter(rate -> isShort(rate.matrix().range()) && !rate.call().is("increase"))
        .forEach(
            rate ->
                reporter.add(
                    query.violation(
                        this,
                        rate.matrix().range().span(),
                        rate.call().name() + "() has a fixed window",
                        "use $__rate_interval")));
  }

  /** Whether it is a number below an hour; longer windows are chosen for a trend. */
  private static boolean isShort(Expr range) {
    return range instanceof NumberLiteral number && number.value() < TREND_SECONDS;
  }
}
