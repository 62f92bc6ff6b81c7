package io.panelwright.dsl;

import io.panelwright.contract.Contract;
import java.util.List;

/** A contract and the dashboards that rest on it. */
public record Team(Contract contract, List<Dashboard> dashboards) {

  public Team {
    dashboards = List.copyOf(dashboards);
  }
}
