package peaktrade.dashboards;

import io.panelwright.contract.Contract;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardProvider;
import java.util.List;
import java.util.Optional;

/** Provides Peak_Trade's contract and dashboards to the service loader. */
public final class PeakTrade implements DashboardProvider {

  @Override
  public Contract contract() {
    return PeakTradeContract.contract();
  }

  @Override
  public List<Dashboard> dashboards() {
    return List.of(OperatorUnified.operatorUnified());
  }

  @Override
  public Optional<String> panels() {
    return Optional.of("peaktrade/dashboards/panels.yaml");
  }
}
