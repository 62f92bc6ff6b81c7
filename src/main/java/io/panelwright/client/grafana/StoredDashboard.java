package io.panelwright.client.grafana;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/**
 * A dashboard as Grafana has it.
 *
 * @param json the classic dashboard, or the resource if it is stored as such
 * @param version the number of saves: of the classic API, or the generation of the resource
 * @param resourceVersion of the resource; empty from the classic API
 * @param folderUid empty for a dashboard of the root
 * @param updatedBy who saved it last; often {@code Anonymous} for tokens
 * @param manager the program that manages the dashboard, such as {@code repo} or {@code terraform};
 *     only unified storage keeps it
 * @param provisioned the file from which Grafana provisions the dashboard
 */
public record StoredDashboard(
    JsonObject json,
    long version,
    String resourceVersion,
    String folderUid,
    String updatedBy,
    Optional<String> manager,
    Optional<ProvisionedFile> provisioned) {

  /**
   * A file of a dashboard provider.
   *
   * @param path relative to the provider's folder
   * @param editable whether users can save the dashboard in Grafana ({@code allowUiUpdates})
   */
  public record ProvisionedFile(String path, boolean editable) {}

  /** The classic dashboard, or the {@code spec} of the resource. */
  public JsonObject content() {
    return json.has("spec") && json.has("apiVersion") ? json.object("spec") : json;
  }
}
