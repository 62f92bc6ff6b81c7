package io.panelwright.client.grafana;

/**
 * A folder of dashboards.
 *
 * @param parentUid the uid of the folder above; empty for a folder of the root
 */
public record GrafanaFolder(String uid, String title, String parentUid) {}
