package io.panelwright.lint.rule.dashboard;

import io.panelwright.lint.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class DashboardRules {

  private DashboardRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new DashboardNotClassicRule(),
        new DashboardTitleDuplicateRule(),
        new DashboardUidDuplicateRule(),
        new DashboardUidInvalidRule(),
        new ResourceRejectedRule());
  }
}
