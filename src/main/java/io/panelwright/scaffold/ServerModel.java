package io.panelwright.scaffold;

import io.panelwright.contract.Domain;
import io.panelwright.contract.PrometheusServer;
import java.util.Optional;

/**
 * A Prometheus of the new contract.
 *
 * @param constant of the server in the contract's class
 * @param monitoring the domain without producers, whose panels show the state of the server's jobs
 * @param url at which it was read; empty if it was not
 */
record ServerModel(
    PrometheusServer server, String constant, Domain monitoring, Optional<String> url) {

  ServerModel withMonitoring(Domain domain) {
    return new ServerModel(server, constant, domain, url);
  }
}
