package io.panelwright.dsl;

import io.panelwright.contract.Contract;
import java.util.List;
import java.util.Optional;

/**
 * A team's contract and dashboards, loaded through {@link java.util.ServiceLoader}. A jar on the
 * class path lists its implementation in {@code
 * META-INF/services/io.panelwright.dsl.DashboardProvider}.
 */
public interface DashboardProvider {

  /** The contract of the dashboards; {@code panels.yaml} refers to its domains. */
  Contract contract();

  /** Creates the dashboards; each call returns new ones. */
  List<Dashboard> dashboards();

  /**
   * The resource name of the {@code panels.yaml} that belongs to the dashboards, such as {@code
   * com/example/shop/panels.yaml}. A {@code panels.yaml} in the project's folder replaces it.
   */
  default Optional<String> panels() {
    return Optional.empty();
  }
}
