package io.panelwright.client.grafana;

import java.util.List;

/** The HTTP APIs through which Grafana reads and saves dashboards. */
public enum GrafanaApi {
  /** {@code /api/dashboards}, with the classic dashboard. */
  CLASSIC(List.of()),
  /** The resource API with the classic dashboard: {@code v1} or {@code v1beta1}. */
  V1(List.of("v1", "v1beta1")),
  /** The resource API with the v2 dashboard: {@code v2} or {@code v2beta1}. */
  V2(List.of("v2", "v2beta1"));

  private final List<String> resourceVersions;

  GrafanaApi(List<String> resourceVersions) {
    this.resourceVersions = resourceVersions;
  }

  /**
   * The versions of the resource API, the best first. The alpha versions of v2 have another schema
   * than ours.
   */
  List<String> resourceVersions() {
    return resourceVersions;
  }
}
