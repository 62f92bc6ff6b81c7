package io.panelwright.cli.stack;

import io.panelwright.cli.Argument;
import io.panelwright.cli.CommandArguments;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractOption;
import io.panelwright.cli.SuggestedCommand;
import io.panelwright.stack.CommandOutput;
import io.panelwright.stack.ComposeProjects;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The options that select compose projects. */
final class ComposeOptions implements CommandArguments {

  private final ContractOption contract = new ContractOption();

  private final Argument<List<String>> projectNames =
      Argument.positionals(
          String.class, "PROJECT", "0..*", "Projects of the contract (default: all).");

  private final Argument<Path> repository =
      Argument.option("--repo")
          .paramLabel("DIR")
          .description("Checkout with the compose files (default: ${DEFAULT-VALUE}).")
          .withDefault(Path.class, Path.of("."));

  @Override
  public void addTo(CommandSpec command) {
    contract.addTo(command);
    projectNames.addTo(command);
    repository.addTo(command);
  }

  List<String> projectNames() {
    return projectNames.value();
  }

  /** The projects; empty if the contract has errors, which are printed. */
  Optional<ComposeProjects> resolve(Console console) {
    return contract
        .contract(console)
        .map(
            present ->
                new ComposeProjects(
                    present,
                    console.resolve(repository.value()),
                    System.getenv(),
                    console::printProgress,
                    new CommandOutput(
                        text -> print(console.out(), text), text -> print(console.err(), text)),
                    this::suggest));
  }

  private String suggest(List<String> arguments) {
    List<String> command = List.of("stack", "compose", arguments.get(0));
    return SuggestedCommand.of(repository.command())
        .format(command, arguments.subList(1, arguments.size()));
  }

  /** The end of a part may be within a line, which is printed when it is complete. */
  private static void print(PrintWriter writer, String text) {
    writer.print(text);
    if (text.endsWith("\n")) {
      writer.flush();
    }
  }
}
