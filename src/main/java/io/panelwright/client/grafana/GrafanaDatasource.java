package io.panelwright.client.grafana;

/**
 * A datasource of a Grafana server.
 *
 * @param type the id of its plugin, such as {@code prometheus}
 */
public record GrafanaDatasource(String uid, String name, String type) {}
