package io.panelwright.client.grafana;

/**
 * A dashboard in the list of all dashboards.
 *
 * @param folderUid empty for a dashboard of the root
 */
public record DashboardSummary(String uid, String title, String folderUid) {}
