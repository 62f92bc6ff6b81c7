package io.panelwright.client.grafana;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/**
 * A request to save a dashboard.
 *
 * @param content the classic dashboard, for {@link GrafanaApi#V2} the {@code spec} of the resource
 * @param folderUid the folder that the dashboard is in afterwards; never empty, since a save
 *     without a folder moves the dashboard to the root
 * @param replaces the version that the save replaces; empty to create a dashboard. Grafana refuses
 *     the save if another version is stored.
 * @param message for the history
 */
public record DashboardSave(
    String uid,
    GrafanaApi api,
    JsonObject content,
    String folderUid,
    Optional<StoredDashboard> replaces,
    String message) {

  public DashboardSave {
    if (folderUid.isEmpty()) {
      throw new IllegalArgumentException("folderUid: expected a folder, found nothing");
    }
  }
}
