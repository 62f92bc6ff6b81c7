/**
 * A client of Grafana's HTTP API: dashboards with their history, folders, datasources, panel
 * plugins. Dashboards are read and saved through the classic API or the resource API.
 *
 * <p>Entry point: {@link io.panelwright.client.grafana.Grafana#at}. Responses are bound to records;
 * the JSON of a dashboard is kept without loss. Each response that is not a success is a typed
 * failure with the missing permission and the next step.
 */
package io.panelwright.client.grafana;
