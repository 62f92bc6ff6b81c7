package io.panelwright.dsl;

import io.panelwright.contract.Contract;
import java.util.List;

/**
 * A team's contract and dashboards, found through {@link java.util.ServiceLoader}: a jar on the
 * class path names its class in {@code META-INF/services/io.panelwright.dsl.DashboardProvider}.
 */
public interface DashboardProvider {

  /** The facts that the dashboards rest on; {@code panels.yaml} names its domains. */
  Contract contract();

  /** The dashboards, made anew at each call. */
  List<Dashboard> dashboards();
}
