package io.panelwright.cli.stack;

import io.panelwright.cli.Console;
import io.panelwright.cli.ContractOption;
import io.panelwright.stack.ComposeProjects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that select compose projects. */
final class ComposeOptions {

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
                    present, console.resolve(repository), System.getenv(), console::printProgress));
  }
}
