package io.panelwright.contract;

/**
 * The Grafana that shows the dashboards.
 *
 * @param port on which it listens on the operator's machine
 */
public record GrafanaServer(int port) {

  /** Answers without authentication. */
  public static final String HEALTH_PATH = "/api/health";
}
