package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;

/** The newest supported PromQL version with all features enabled. */
final class LatestPromql {

  private static final Dialect EVERYTHING = Dialect.GRAFANA.withAllFeatures();

  private LatestPromql() {}

  /** Whether a query is valid in that version. */
  static boolean accepts(DashboardQuery query) {
    return Promql.parse(query.parsed().text(), EVERYTHING).isValid();
  }
}
