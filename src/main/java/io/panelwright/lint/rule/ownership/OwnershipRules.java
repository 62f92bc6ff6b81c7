package io.panelwright.lint.rule.ownership;

import io.panelwright.lint.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class OwnershipRules {

  private OwnershipRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new BucketUnknownRule(),
        new DatasourceNotVariableRule(),
        new DatasourceUnknownRule(),
        new TargetLabelUnknownRule(),
        new LabelUnknownRule(),
        new DatasourceWrongRule(),
        new MetricUnknownRule(),
        new DatasourceNotPinnedRule(),
        new LabelValueUnknownRule(),
        new DatasourceVariableOptionsRule(),
        new DatasourceVariableDefaultRule());
  }
}
