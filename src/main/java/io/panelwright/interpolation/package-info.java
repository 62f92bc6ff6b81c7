/**
 * Puts values in the place of Grafana's variables, as Grafana does before it asks a Prometheus.
 *
 * <p>Entry point: {@link io.panelwright.interpolation.Interpolation}. Knows no dashboards and asks
 * nobody. May use the JDK and {@code promql}, which finds the variables in a text.
 */
package io.panelwright.interpolation;
