/**
 * What the panels of a dashboard ask, and whom: servers by datasource, variables with the values
 * that servers give, queries as Grafana would send them, and the answers.
 *
 * <p>Entry points: {@link io.panelwright.doctor.ask.Servers} and {@link
 * io.panelwright.doctor.ask.Dashboards}. A <em>server</em> here is asked the same thing once, and
 * nothing more once it does not answer. May use the JDK, {@code document}, {@code contract}, {@code
 * interpolation}, {@code promql}, {@code http} and {@code prometheus}.
 */
package io.panelwright.doctor.ask;
