package io.panelwright.deliver.drift;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.deliver.BaseFinder;
import io.panelwright.environment.Environment.FolderAddress;
import io.panelwright.grafana.schema.Profile;
import java.util.Optional;

/**
 * What the source is compared with.
 *
 * @param environment empty without one
 * @param folder where the dashboards should be; without it, folders are not compared
 * @param profile the version of Grafana as which both sides are compared
 */
public record DriftTarget(
    Grafana grafana,
    GrafanaApi api,
    String project,
    String environment,
    Optional<FolderAddress> folder,
    Profile profile) {

  BaseFinder baseFinder() {
    return new BaseFinder(grafana, api, project, environment);
  }
}
