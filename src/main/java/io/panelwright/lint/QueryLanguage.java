package io.panelwright.lint;

/** The language of a query, as far as rules can judge it. */
public enum QueryLanguage {
  PROMQL,
  /** The superset of PromQL that VictoriaMetrics accepts. */
  METRICSQL,
  /** Another language, or an unknown one: rules do not judge the query. */
  OTHER
}
