package io.panelwright.deliver;

import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.json.JsonObject;

/**
 * A dashboard as the source renders it, for one environment.
 *
 * @param document the classic dashboard
 * @param content what is sent: the classic dashboard, or for {@link GrafanaApi#V2} the {@code spec}
 */
public record RenderedDashboard(DashboardDocument document, GrafanaApi api, JsonObject content) {

  /** The uid of the dashboard. */
  public String uid() {
    return document.uid();
  }

  /** The hash of what is sent. */
  public ContentHash hash() {
    return ContentHash.of(content);
  }
}
