package io.panelwright.cli.stack;

import io.panelwright.cli.Argument;
import io.panelwright.cli.CommandArguments;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractOption;
import io.panelwright.cli.SelfCommand;
import io.panelwright.cli.StackFolderOption;
import io.panelwright.cli.SuggestedCommand;
import io.panelwright.contract.Contract;
import io.panelwright.stack.LocalStack;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The options that select a local stack. */
final class LocalStackOptions implements CommandArguments {

  private final ContractOption contract = new ContractOption();

  private final Argument<Integer> offset =
      Argument.option("--port-offset")
          .paramLabel("N")
          .description("Added to every port of the contract (default: ${DEFAULT-VALUE}).")
          .withDefault(Integer.class, 0);

  private final StackFolderOption folder = new StackFolderOption();

  @Override
  public void addTo(CommandSpec command) {
    contract.addTo(command);
    offset.addTo(command);
    folder.addTo(command);
  }

  /** Creates the stack. Empty if the contract is invalid; the findings have been printed. */
  Optional<LocalStack> stack(Console console) {
    return contract.contract(console).map(present -> stack(console, present));
  }

  private LocalStack stack(Console console, Contract contract) {
    try {
      return new LocalStack(
          contract,
          folder.folder(console, contract, offset.value()),
          offset.value(),
          SelfCommand.command(),
          console::printProgress,
          this::suggest);
    } catch (IllegalArgumentException e) {
      throw offset.usage(e.getMessage(), e);
    }
  }

  /** A command of the stack with the options of this run, which the arguments may replace. */
  private String suggest(List<String> arguments) {
    List<String> command = List.of("stack", arguments.get(0));
    return SuggestedCommand.of(offset.command())
        .format(command, arguments.subList(1, arguments.size()));
  }

  /** The command line of a stack command with the same options. */
  String commandLine(String name) {
    return suggest(List.of(name));
  }

  /** The command line of {@code doctor} or {@code sanity} for this stack. */
  String checkCommandLine(String name) {
    return SuggestedCommand.of(offset.command())
        .format(List.of(name), List.of(), List.of("--port-offset", "--data", "--contract"));
  }

  /** The preview on these servers; its option {@code --data} has another meaning. */
  String previewCommandLine() {
    return SuggestedCommand.of(offset.command())
        .format(List.of("preview"), List.of(), List.of("--port-offset", "--contract"));
  }
}
