package io.panelwright.peaktrade;

import io.panelwright.contract.Contract;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardProvider;
import java.util.List;

/** Peak_Trade's contract and dashboards, as the service loader finds them. */
public final class PeakTrade implements DashboardProvider {

  @Override
  public Contract contract() {
    return PeakTradeContract.contract();
  }

  @Override
  public List<Dashboard> dashboards() {
    return List.of(OperatorUnified.operatorUnified());
  }
}
