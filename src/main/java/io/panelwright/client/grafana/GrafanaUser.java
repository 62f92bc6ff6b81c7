package io.panelwright.client.grafana;

/** The account of the credentials. */
public record GrafanaUser(String login, String name) {}
