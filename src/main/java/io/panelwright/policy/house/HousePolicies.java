package io.panelwright.policy.house;

import io.panelwright.policy.Policy;
import java.util.List;

/** Lists the rules of this package. */
public final class HousePolicies {

  private HousePolicies() {}

  /** All of them. */
  public static List<Policy> all() {
    return List.of(
        new DashboardIsNotEditable(),
        new DatasourceIsAVariable(),
        LabelIsAVariable.job(),
        LabelIsAVariable.instance(),
        new PanelsFollowTheDatasourceVariable(),
        SelectorsFollowTheVariable.job(),
        SelectorsFollowTheVariable.instance(),
        new VariablesFollowTheTimeRange());
  }
}
