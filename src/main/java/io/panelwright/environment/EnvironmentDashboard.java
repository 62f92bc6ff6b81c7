package io.panelwright.environment;

import io.panelwright.diagnostic.Finding;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * A rendered dashboard as an environment needs it.
 *
 * @param json the classic dashboard with the environment's datasources, defaults and thresholds
 * @param findings values that the environment lacks, with the line of its entry
 */
public record EnvironmentDashboard(JsonObject json, List<Finding> findings) {

  public EnvironmentDashboard {
    findings = List.copyOf(findings);
  }

  /**
   * Applies an environment to a classic dashboard.
   *
   * @param panelKeys the keys of the panels by their ids
   */
  public static EnvironmentDashboard apply(
      JsonObject dashboard, Map<Long, String> panelKeys, Environment environment) {
    throw new UnsupportedOperationException();
  }
}
