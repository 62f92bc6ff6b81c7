/**
 * Environments: the Grafana servers to which one source is delivered, and what differs there.
 *
 * <p>Entry point: {@link io.panelwright.environment.Environment}, read from {@code
 * .panelwright.yaml} by {@code yaml}. {@link io.panelwright.environment.EnvironmentDashboards}
 * applies it to rendered dashboards.
 */
package io.panelwright.environment;
