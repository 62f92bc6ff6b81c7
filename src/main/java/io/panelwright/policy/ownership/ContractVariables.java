package io.panelwright.policy.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.DatasourceChoice;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Subject.PlacedVariable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dashboard's variable in which people pick a datasource of the contract.
 *
 * @param choice what the contract says of it
 */
record ContractVariables(PlacedVariable variable, DatasourceChoice.Variable choice) {

  /** All in a dashboard. */
  static List<ContractVariables> of(Subject subject) {
    return subject.contract().stream().flatMap(contract -> of(subject, contract)).toList();
  }

  private static Stream<ContractVariables> of(Subject subject, Contract contract) {
    return subject.variables().stream()
        .filter(variable -> variable.view().type().equals("datasource"))
        .flatMap(
            variable ->
                choice(variable.view().name(), contract).stream()
                    .map(choice -> new ContractVariables(variable, choice)));
  }

  private static Optional<DatasourceChoice.Variable> choice(String name, Contract contract) {
    return contract.domains().stream()
        .map(domain -> domain.datasource())
        .filter(DatasourceChoice.Variable.class::isInstance)
        .map(DatasourceChoice.Variable.class::cast)
        .filter(choice -> choice.name().equals(name))
        .findFirst();
  }
}
