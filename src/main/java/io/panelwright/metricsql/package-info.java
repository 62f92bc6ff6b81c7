/**
 * MetricsQL, the query language of VictoriaMetrics: a syntax check, and the constructs in a query
 * that PromQL lacks.
 *
 * <p>Entry point: {@link io.panelwright.metricsql.Metricsql}. The parser accepts what the parser of
 * VictoriaMetrics accepts, with Grafana's variables. It returns no tree: types, numbers of
 * arguments and regular expressions are not checked. May use {@code text} and {@code promql}.
 */
package io.panelwright.metricsql;
