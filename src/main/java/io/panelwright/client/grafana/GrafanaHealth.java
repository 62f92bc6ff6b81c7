package io.panelwright.client.grafana;

/**
 * The state of a Grafana server.
 *
 * @param database {@code ok} if the database is reachable
 */
public record GrafanaHealth(String database) {

  public GrafanaHealth {
    if (database.isEmpty()) {
      throw new IllegalArgumentException("database: expected a state, found nothing");
    }
  }

  /** Whether the server works. */
  public boolean isOk() {
    return database.equals("ok");
  }
}
