package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintContext.LocatedVariable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A datasource variable of a dashboard that the contract contains.
 *
 * @param choice the contract's definition of the variable
 */
record ContractVariable(LocatedVariable variable, DatasourceBinding.Variable choice) {

  /** Returns all such variables of a dashboard. */
  static List<ContractVariable> collect(LintContext context) {
    return context.contract().stream().flatMap(contract -> collect(context, contract)).toList();
  }

  private static Stream<ContractVariable> collect(LintContext context, Contract contract) {
    return context.variables().stream()
        .filter(variable -> variable.view().type().equals("datasource"))
        .flatMap(
            variable ->
                choice(variable.view().name(), contract).stream()
                    .map(choice -> new ContractVariable(variable, choice)));
  }

  private static Optional<DatasourceBinding.Variable> choice(String name, Contract contract) {
    return contract.domains().stream()
        .map(domain -> domain.datasource())
        .filter(DatasourceBinding.Variable.class::isInstance)
        .map(DatasourceBinding.Variable.class::cast)
        .filter(choice -> choice.name().equals(name))
        .findFirst();
  }
}
