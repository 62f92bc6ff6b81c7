/**
 * The facts of a system that dashboards show: Prometheus servers, producers, metrics, domains,
 * alert rules and compose projects, each stated once.
 *
 * <p>Entry point: {@link io.panelwright.contract.Contract}, which answers who owns a metric and
 * why. A <em>domain</em> is a part of the system with one owner and one datasource. Knows no
 * Grafana panels. May use the JDK and {@code diagnostic}; {@code promql} when it exists.
 */
package io.panelwright.contract;
