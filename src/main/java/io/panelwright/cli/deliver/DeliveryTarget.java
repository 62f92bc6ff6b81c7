package io.panelwright.cli.deliver;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.environment.Environment;
import java.time.Duration;
import java.util.Optional;

/**
 * Where dashboards are delivered to.
 *
 * @param project for the messages of our saves: {@code project:} of {@code .panelwright.yaml},
 *     otherwise the name of the contract
 * @param environment of {@code --env}
 * @param folder of {@code --folder} or {@code --folder-uid}, otherwise of the environment
 * @param timeout for refusals that pass
 */
record DeliveryTarget(
    Grafana grafana,
    GrafanaApi api,
    String project,
    Optional<Environment> environment,
    Optional<Environment.FolderAddress> folder,
    Duration timeout) {

  /** The name of the environment; empty without one. */
  String environmentName() {
    return environment.map(Environment::name).orElse("");
  }
}
