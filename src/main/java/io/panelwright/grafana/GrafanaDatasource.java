package io.panelwright.grafana;

import io.panelwright.json.JsonObject;

/**
 * A datasource as Grafana has it.
 *
 * @param type the plugin's id, such as {@code prometheus}
 * @param url as Grafana's own process reaches it, which is not how we do
 * @param settings of the plugin, without secrets
 */
public record GrafanaDatasource(
    String uid, String name, String type, String url, boolean isDefault, JsonObject settings) {}
