package io.panelwright.client.grafana;

/** The account of the credentials. */
public record GrafanaUser(String login, String name) {

  public GrafanaUser {
    if (login.isEmpty()) {
      throw new IllegalArgumentException("login: expected a name, found nothing");
    }
  }
}
