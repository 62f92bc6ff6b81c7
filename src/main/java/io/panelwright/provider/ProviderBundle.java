package io.panelwright.provider;

import io.panelwright.dsl.DashboardBundle;
import java.util.List;
import java.util.Optional;

/**
 * A team with its copy of {@code panels.yaml}.
 *
 * @param panels empty if the team's jar has none
 * @param later creates further dashboards, which {@code team} does not have
 */
public record ProviderBundle(
    DashboardBundle team, Optional<PanelsFile> panels, List<DashboardCreation> later) {

  public ProviderBundle {
    later = List.copyOf(later);
  }
}
