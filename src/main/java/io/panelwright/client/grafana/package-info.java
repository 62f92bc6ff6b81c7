/**
 * A client of Grafana's HTTP API: health, datasources, dashboards.
 *
 * <p>Entry point: {@link io.panelwright.client.grafana.Grafana#at}. Responses are bound to records;
 * the JSON of a dashboard is kept without loss.
 */
package io.panelwright.client.grafana;
