package io.panelwright.contract;

/**
 * A Prometheus server.
 *
 * @param name displayed name
 * @param port on the operator's machine
 * @param datasource with which Grafana queries it
 */
public record PrometheusServer(String name, int port, Datasource datasource) {

  /** The path that returns 200 when the server accepts queries. */
  public static final String READY_PATH = "/-/ready";

  /** Name and port for messages. */
  public String describe() {
    return "Prometheus \"" + name + "\" on :" + port;
  }
}
