package io.panelwright.lint.rule.variable;

import io.panelwright.lint.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class VariableRules {

  private VariableRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new VariableAllValueInvalidRule(),
        new VariableDatasourceFixedRule(),
        new VariableAllEmptyRule(),
        new VariableMultiEqualRule(),
        new VariableRegexQuotedRule(),
        new VariableUndeclaredRule(),
        new VariableNeverRefreshedRule(),
        new VariableUnusedRule(),
        new VariableLabelDuplicateRule(),
        new VariableNameDuplicateRule(),
        new VariableQueryRateIntervalRule(),
        new VariableSyntaxDeprecatedRule(),
        new VariableCycleRule());
  }
}
