/**
 * Interpolation of Grafana variables in queries, as Grafana does it before it sends a query.
 *
 * <p>Entry point: {@link io.panelwright.grafana.interpolation.VariableInterpolator}. May use {@code
 * promql}, which finds the variables in a text, and {@code json}.
 */
package io.panelwright.grafana.interpolation;
