package io.panelwright.client.grafana;

import io.panelwright.json.JsonObject;

/**
 * A dashboard as Grafana has it.
 *
 * @param json the dashboard, including Grafana's {@code id} and {@code version}
 * @param version the number of saves
 */
public record StoredDashboard(JsonObject json, long version) {}
