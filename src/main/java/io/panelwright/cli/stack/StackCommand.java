package io.panelwright.cli.stack;

import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;

/** {@code stack}: configures and runs the servers of a contract. */
public final class StackCommand extends BaseCommand {

  public StackCommand(Console console) {
    super(
        "stack",
        "Configure the contract's servers, run them locally, or control compose projects.");
    addCommands(
        new StackConfigCommand(console),
        new StackUpCommand(console),
        new StackPsCommand(console),
        new StackLogsCommand(console),
        new StackRestartCommand(console),
        new StackDownCommand(console),
        new ComposeCommand(console));
  }
}
