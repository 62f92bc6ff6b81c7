package io.panelwright.policy.variable;

import io.panelwright.policy.Policy;
import java.util.List;

/** Lists the rules of this package. */
public final class VariablePolicies {

  private VariablePolicies() {}

  /** All of them. */
  public static List<Policy> all() {
    return List.of(
        new AllStandsForSomething(),
        new ManyValuesNeedRegex(),
        new RegexFormatStandsInBackticks(),
        new VariableIsDeclared(),
        new VariableIsRefreshed(),
        new VariableIsUsed(),
        new VariableLabelsDiffer(),
        new VariableNamesDiffer(),
        new VariableQueryHasNoRateInterval(),
        new VariableSyntaxIsCurrent(),
        new VariablesFormNoCircle());
  }
}
