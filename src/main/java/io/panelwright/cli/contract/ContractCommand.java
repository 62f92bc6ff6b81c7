package io.panelwright.cli.contract;

import io.panelwright.cli.Console;
import io.panelwright.cli.RootCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code contract}: the facts of the project's contract. */
@Command(
    name = "contract",
    description = "Compare the contract with the running servers.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class)
public final class ContractCommand {

  private ContractCommand() {}

  public static CommandLine create(Console console) {
    return new CommandLine(new ContractCommand()).addSubcommand(new ContractCheckCommand(console));
  }
}
