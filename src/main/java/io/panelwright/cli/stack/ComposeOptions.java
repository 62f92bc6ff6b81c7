package io.panelwright.cli.stack;

import io.panelwright.cli.Console;
import io.panelwright.cli.ContractOption;
import io.panelwright.cli.SuggestedCommand;
import io.panelwright.stack.CommandOutput;
import io.panelwright.stack.ComposeProjects;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options that select compose projects. */
final class ComposeOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private ContractOption contract = new ContractOption();

  @Parameters(paramLabel = "PROJECT", description = "Projects of the contract (default: all).")
  private List<String> projectNames = new ArrayList<>();

  @Option(
      names = "--repo",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Checkout with the compose files (default: ${DEFAULT-VALUE}).")
  private Path repository = Path.of(".");

  List<String> projectNames() {
    return projectNames;
  }

  /** The projects; empty if the contract has errors, which are printed. */
  Optional<ComposeProjects> resolve(Console console) {
    return contract
        .contract(console)
        .map(
            present ->
                new ComposeProjects(
                    present,
                    console.resolve(repository),
                    System.getenv(),
                    console::printProgress,
                    new CommandOutput(
                        text -> print(console.out(), text), text -> print(console.err(), text)),
                    this::suggest));
  }

  private String suggest(List<String> arguments) {
    List<String> command = List.of("stack", "compose", arguments.get(0));
    return SuggestedCommand.of(spec).format(command, arguments.subList(1, arguments.size()));
  }

  /** The end of a part may be within a line, which is printed when it is complete. */
  private static void print(PrintWriter writer, String text) {
    writer.print(text);
    if (text.endsWith("\n")) {
      writer.flush();
    }
  }
}
