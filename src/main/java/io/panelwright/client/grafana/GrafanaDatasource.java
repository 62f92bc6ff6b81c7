package io.panelwright.client.grafana;

/** A datasource of a Grafana server. */
public record GrafanaDatasource(String uid, String name) {}
