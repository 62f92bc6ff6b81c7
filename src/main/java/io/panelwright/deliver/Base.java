package io.panelwright.deliver;

import io.panelwright.client.grafana.DashboardVersion;

/** What we pushed last, as far as Grafana's history shows it. */
public sealed interface Base {

  /**
   * The newest version that we saved.
   *
   * @param isCurrent whether Grafana still has this version: no user saved the dashboard afterwards
   */
  record LastPush(DashboardVersion version, SaveMessage message, boolean isCurrent)
      implements Base {}

  /** The history has no save of this project and environment. */
  record NeverPushed() implements Base {}

  /**
   * The history cannot be read, or its old versions are gone.
   *
   * @param reason one sentence
   */
  record Unknown(String reason) implements Base {}
}
