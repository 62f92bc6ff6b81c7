package io.panelwright.cli;

import io.panelwright.contract.Contract;
import io.panelwright.dsl.DashboardBundle;
import io.panelwright.text.ShortList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The option {@code --contract} of commands that need exactly one contract. */
public final class ContractOption implements CommandArguments {

  private final Argument<Optional<String>> name =
      Argument.option("--contract")
          .paramLabel("NAME")
          .description("Name of the contract (default: the only contract on the class path).")
          .optional(String.class);

  @Override
  public void addTo(CommandSpec command) {
    name.addTo(command);
  }

  /**
   * The contract; empty if it has errors, which are printed.
   *
   * @throws CannotRunException if there are several contracts and none is named
   */
  public Optional<Contract> contract(Console console) {
    DashboardProviders teams = DashboardProviders.load(name.value().stream().toList());
    if (console.printFindings(teams.findings())) {
      return Optional.empty();
    }
    List<Contract> contracts = teams.teams().stream().map(DashboardBundle::contract).toList();
    if (contracts.size() != 1) {
      throw new CannotRunException(
          "several contracts on the class path; choose one by --contract: "
              + ShortList.format(contracts.stream().map(Contract::name).toList()));
    }
    return Optional.of(contracts.get(0));
  }
}
