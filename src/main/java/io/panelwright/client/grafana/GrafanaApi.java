package io.panelwright.client.grafana;

/** The HTTP APIs through which Grafana reads and saves dashboards. */
public enum GrafanaApi {
  /** {@code /api/dashboards}, with the classic dashboard. */
  CLASSIC,
  /** The resource API with the classic dashboard: {@code v1} or {@code v1beta1}. */
  V1,
  /** The resource API with the v2 dashboard: {@code v2} or {@code v2beta1}. */
  V2
}
