package io.panelwright.lint;

import io.panelwright.promql.analysis.Analysis;

/** A rule that checks each valid query separately. */
public interface QueryRule extends Rule {

  /** Reports every violation of one query. */
  void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter);

  @Override
  default void check(LintContext context, ViolationReporter reporter) {
    for (DashboardQuery query : context.queries()) {
      query.analysis().ifPresent(analysis -> check(query, analysis, reporter));
    }
  }
}
