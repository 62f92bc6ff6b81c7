package io.panelwright.grafana;

/**
 * What Grafana says when it tries a datasource.
 *
 * @param status {@code OK} or {@code ERROR}
 * @param message in Grafana's words
 */
public record DatasourceHealth(String status, String message) {

  /** Whether the datasource answers. */
  public boolean isOk() {
    return status.equals("OK");
  }
}
