package io.panelwright.cli.deliver;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.environment.Environment;
import java.util.Optional;

/**
 * Where dashboards are delivered to.
 *
 * @param project for the messages of our saves: {@code project:} of {@code .panelwright.yaml},
 *     otherwise the name of the contract
 * @param environment of {@code --env}
 * @param folder of {@code --folder}, otherwise of the environment
 */
record DeliveryTarget(
    Grafana grafana,
    GrafanaApi api,
    String project,
    Optional<Environment> environment,
    Optional<Environment.FolderAddress> folder) {

  /** The name of the environment; empty without one. */
  String environmentName() {
    return environment.map(Environment::name).orElse("");
  }
}
