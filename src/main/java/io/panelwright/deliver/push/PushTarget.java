package io.panelwright.deliver.push;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.deliver.BaseFinder;
import io.panelwright.environment.Environment.FolderAddress;
import java.time.Duration;

/**
 * Where a push saves dashboards.
 *
 * @param project for the messages of our saves
 * @param environment for the messages of our saves; empty without one
 * @param folder of the dashboards; created if it is missing
 * @param timeout how long a refusal that passes is waited for
 */
public record PushTarget(
    Grafana grafana,
    GrafanaApi api,
    String project,
    String environment,
    FolderAddress folder,
    Duration timeout) {

  BaseFinder baseFinder() {
    return new BaseFinder(grafana, api, project, environment);
  }
}
