package io.panelwright.client.grafana;

import java.util.List;
import java.util.Optional;

/**
 * A part of a dashboard's history.
 *
 * @param versions newest first
 * @param next the token of the next page
 */
public record VersionPage(List<DashboardVersion> versions, Optional<String> next) {

  public VersionPage {
    versions = List.copyOf(versions);
  }
}
