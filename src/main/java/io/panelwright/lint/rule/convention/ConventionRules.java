package io.panelwright.lint.rule.convention;

import io.panelwright.lint.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class ConventionRules {

  private ConventionRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new DashboardEditableRule(),
        new ConventionDatasourceVariableRule(),
        ConventionLabelVariableRule.job(),
        ConventionLabelVariableRule.instance(),
        new ConventionPanelDatasourceRule(),
        ConventionLabelMatcherRule.job(),
        ConventionLabelMatcherRule.instance(),
        new ConventionVariableRefreshRule());
  }
}
