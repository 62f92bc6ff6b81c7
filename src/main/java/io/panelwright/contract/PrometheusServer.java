package io.panelwright.contract;

/**
 * A Prometheus server.
 *
 * @param name what people call it
 * @param port on which it listens on the operator's machine
 * @param datasource through which Grafana asks it
 */
public record PrometheusServer(String name, int port, Datasource datasource) {

  /** Answers 200 once the server takes queries. */
  public static final String READY_PATH = "/-/ready";

  /** As people call it, with its port. */
  public String describe() {
    return "Prometheus \"" + name + "\" on :" + port;
  }
}
