package io.panelwright.dsl;

import io.panelwright.contract.Contract;
import java.util.List;
import java.util.Optional;

/**
 * A team's contract and dashboards, found through {@link java.util.ServiceLoader}: a jar on the
 * class path names its class in {@code META-INF/services/io.panelwright.dsl.DashboardProvider}.
 */
public interface DashboardProvider {

  /** The facts that the dashboards rest on; {@code panels.yaml} names its domains. */
  Contract contract();

  /** The dashboards, made anew at each call. */
  List<Dashboard> dashboards();

  /**
   * The {@code panels.yaml} that belongs to the dashboards, as the name of a resource such as
   * {@code com/example/shop/panels.yaml}; a project's own file is read instead of it.
   */
  default Optional<String> panels() {
    return Optional.empty();
  }
}
