package io.panelwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code stack}: the servers of a contract, configured, run here, or kept by Docker Compose. */
@Command(
    name = "stack",
    description = "Configure the contract's servers, run them here, or tend compose projects.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class StackCommand {

  private StackCommand() {}

  static CommandLine with(Console console) {
    return new CommandLine(new StackCommand())
        .addSubcommand(new StackConfigCommand(console))
        .addSubcommand(new StackUpCommand(console))
        .addSubcommand(new StackPsCommand(console))
        .addSubcommand(new StackLogsCommand(console))
        .addSubcommand(new StackRestartCommand(console))
        .addSubcommand(new StackDownCommand(console))
        .addSubcommand(new ComposeCommand(console));
  }
}
