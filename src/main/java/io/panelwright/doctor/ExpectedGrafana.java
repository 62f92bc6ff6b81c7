package io.panelwright.doctor;

import io.panelwright.client.grafana.Grafana;
import java.util.Optional;

/**
 * The Grafana that the checklist checks.
 *
 * @param server empty if none is to be checked
 * @param absence the reason why there may be no Grafana; empty if there must be one
 */
public record ExpectedGrafana(Optional<Grafana> server, Optional<String> absence) {

  /** A Grafana that must run. */
  public static ExpectedGrafana required(Grafana grafana) {
    return new ExpectedGrafana(Optional.of(grafana), Optional.empty());
  }

  /** A Grafana that is checked if it runs. */
  public static ExpectedGrafana optional(Grafana grafana, String absence) {
    return new ExpectedGrafana(Optional.of(grafana), Optional.of(absence));
  }

  /** No Grafana. */
  public static ExpectedGrafana none(String absence) {
    return new ExpectedGrafana(Optional.empty(), Optional.of(absence));
  }
}
