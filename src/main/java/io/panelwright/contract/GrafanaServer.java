package io.panelwright.contract;

/**
 * The Grafana server that shows the dashboards.
 *
 * @param port on the operator's machine
 */
public record GrafanaServer(int port) {

  /** The path of the health endpoint, which needs no authentication. */
  public static final String HEALTH_PATH = "/api/health";
}
