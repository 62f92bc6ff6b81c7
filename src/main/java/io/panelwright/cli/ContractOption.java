package io.panelwright.cli;

import io.panelwright.contract.Contract;
import io.panelwright.dsl.Team;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The one contract that a command is about. */
final class ContractOption {

  @Option(
      names = "--contract",
      paramLabel = "NAME",
      description = "The contract, by its name (default: the only one on the class path).")
  private String name;

  /**
   * The contract; empty when it is faulty, which was told then.
   *
   * @throws CannotRunException when there is more than one to choose from
   */
  Optional<Contract> contract(Console console) {
    Teams teams = Teams.load(name == null ? List.of() : List.of(name));
    if (console.stops(teams.findings())) {
      return Optional.empty();
    }
    List<Contract> contracts = teams.teams().stream().map(Team::contract).toList();
    if (contracts.size() != 1) {
      throw new CannotRunException(
          "name one contract by --contract; there are: "
              + contracts.stream().map(Contract::name).collect(Collectors.joining(", ")));
    }
    return Optional.of(contracts.get(0));
  }
}
