package io.panelwright.promql;

import java.util.Optional;

/**
 * The query of a Grafana variable: a function of Grafana's Prometheus datasource, or PromQL.
 *
 * @param promql what is asked of Prometheus; empty where that is no PromQL
 * @param start where the PromQL starts in the text
 * @param label whose values are wanted; empty for other kinds
 */
public record VariableQuery(
    Kind kind, String text, Optional<Parsed> promql, int start, Optional<LabelName> label) {

  /** Which function it is. */
  public enum Kind {
    LABEL_NAMES,
    LABEL_VALUES,
    METRICS,
    QUERY_RESULT,
    /** A bare selector: Grafana lists its series. */
    SERIES
  }

  /** Reads a variable's query as Grafana does (metric_find_query.ts). */
  public static VariableQuery parse(String text, Dialect dialect) {
    throw new UnsupportedOperationException();
  }
}
