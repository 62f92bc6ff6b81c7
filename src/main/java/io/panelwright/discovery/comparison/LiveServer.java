package io.panelwright.discovery.comparison;

import io.panelwright.contract.PrometheusServer;
import io.panelwright.discovery.DiscoveredJob;
import io.panelwright.discovery.DiscoveredServer;
import java.util.Optional;

/**
 * A server of the contract and its live state.
 *
 * @param server of the contract
 * @param state empty if the server could not be read
 * @param problem the reason why it could not be read; empty with a state
 * @param nextStep for the problem
 */
public record LiveServer(
    PrometheusServer server, Optional<DiscoveredServer> state, String problem, String nextStep) {

  /** A server that was read. */
  public static LiveServer of(PrometheusServer server, DiscoveredServer state) {
    return new LiveServer(server, Optional.of(state), "", "");
  }

  /** A server that could not be read. */
  public static LiveServer unreadable(PrometheusServer server, String problem, String nextStep) {
    return new LiveServer(server, Optional.empty(), problem, nextStep);
  }

  /** Its name and address for messages. */
  String describe() {
    return "Prometheus \"" + server.name() + "\"";
  }

  Optional<DiscoveredJob> job(String name) {
    return state.stream()
        .flatMap(found -> found.jobs().stream())
        .filter(job -> job.name().equals(name))
        .findFirst();
  }
}
