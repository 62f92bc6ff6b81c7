package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;

/** The newest Prometheus with all its features switched on. */
final class Newer {

  private static final Dialect EVERYTHING = Dialect.GRAFANA.withAllFeatures();

  private Newer() {}

  /** Whether it reads a query. */
  static boolean reads(Ask ask) {
    return Promql.parse(ask.parsed().text(), EVERYTHING).isValid();
  }
}
