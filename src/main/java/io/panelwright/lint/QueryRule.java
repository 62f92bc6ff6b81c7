package io.panelwright.lint;

import io.panelwright.promql.analysis.Analysis;

/** A rule that checks each valid query separately. */
public interface QueryRule extends Rule {

  /**
   * Whether the rule also holds for MetricsQL that is valid PromQL. Some do not: VictoriaMetrics
   * ignores NaN in aggregations, uses the last sample before a window, and keeps the notation of
   * label values.
   */
  default boolean appliesToMetricsql() {
    return true;
  }

  /** Reports every violation of one query. */
  void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter);

  @Override
  default void check(LintContext context, ViolationReporter reporter) {
    for (DashboardQuery query : context.queries()) {
      if (query.language() == QueryLanguage.PROMQL || appliesToMetricsql()) {
        query.analysis().ifPresent(analysis -> check(query, analysis, reporter));
      }
    }
  }
}
