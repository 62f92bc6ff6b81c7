package io.panelwright.cli.stack;

import io.panelwright.cli.Console;
import io.panelwright.cli.RootCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code stack}: configures and runs the servers of a contract. */
@Command(
    name = "stack",
    description =
        "Configure the contract's servers, run them locally, or control compose projects.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class)
public final class StackCommand {

  private StackCommand() {}

  public static CommandLine create(Console console) {
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
