package io.panelwright.client.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/**
 * A version in the history of a dashboard.
 *
 * @param number of the classic API, or the generation of a resource
 * @param message what the user, or this tool, wrote for the save; empty for none
 * @param author login of the user; often {@code Anonymous} for tokens
 * @param created the time of the save, as Grafana writes it
 * @param content the classic dashboard or the {@code spec} of the resource
 */
public record DashboardVersion(
    long number, String message, String author, String created, JsonObject content) {

  /**
   * The same version with an empty content: a long history of large dashboards fills the memory.
   */
  public DashboardVersion withoutContent() {
    return new DashboardVersion(number, message, author, created, Json.object());
  }
}
