/**
 * Resolves a panel's queries as Grafana does (variables, time range, step) and runs each once.
 *
 * <p>Entry points: {@link io.panelwright.panelquery.DatasourceServers} and {@link
 * io.panelwright.panelquery.PanelQueryResolver}. Responses are cached per server; after a server
 * failure no further requests are sent to it.
 */
package io.panelwright.panelquery;
