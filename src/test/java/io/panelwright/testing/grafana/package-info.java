/**
 * A Grafana server for tests: dashboards, folders, history and datasources, as in the recorded
 * exchanges with a real server.
 *
 * <p>Entry point: {@link io.panelwright.testing.grafana.FakeGrafana}.
 */
package io.panelwright.testing.grafana;
