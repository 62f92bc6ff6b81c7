package io.panelwright.deliver;

import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.json.Json;
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

  /** What is sent as a dashboard of its format; the resource for {@link GrafanaApi#V2}. */
  public JsonObject json() {
    return switch (api) {
      case CLASSIC, V1 -> content;
      case V2 ->
          Json.object()
              .with("apiVersion", "dashboard.grafana.app/v2")
              .with("kind", "Dashboard")
              .with("metadata", Json.object().with("name", uid()))
              .with("spec", content);
    };
  }

  /**
   * Whether Grafana has the same content. Of most dashboards it has; so their formats are compared
   * only if this is false.
   */
  public boolean isStoredAs(StoredDashboard stored) {
    // The resource API has the uid outside of the content.
    return ContentHash.areEqual(stored.content().without("uid"), content.without("uid"));
  }
}
