package io.panelwright.cli.contract;

import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;

/** {@code contract}: the facts of the project's contract. */
public final class ContractCommand extends BaseCommand {

  public ContractCommand(Console console) {
    super("contract", "Compare the contract with the running servers.");
    addCommands(new ContractCheckCommand(console));
  }
}
