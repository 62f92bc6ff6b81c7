package io.panelwright.client.grafana;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/**
 * A dashboard as Grafana has it.
 *
 * @param json the classic dashboard, or the resource if it is stored as such
 * @param version the number of saves
 * @param provisioned the file from which Grafana provisions the dashboard
 */
public record StoredDashboard(
    JsonObject json, long version, Optional<ProvisionedFile> provisioned) {

  /**
   * A file of a dashboard provider.
   *
   * @param path relative to the provider's folder
   * @param editable whether users can save the dashboard in Grafana ({@code allowUiUpdates})
   */
  public record ProvisionedFile(String path, boolean editable) {}
}
