package io.panelwright.dsl;

import io.panelwright.contract.Contract;
import java.util.List;

/** A contract and the dashboards that use it. */
public record DashboardBundle(Contract contract, List<Dashboard> dashboards) {

  public DashboardBundle {
    dashboards = List.copyOf(dashboards);
  }
}
