package io.panelwright.cli;

import io.panelwright.stack.ComposeProjects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which compose projects a command is about. */
final class ComposeOptions {

  @Mixin private ContractOption contract = new ContractOption();

  @Parameters(paramLabel = "PROJECT", description = "Projects of the contract (default: all).")
  private List<String> projects = new ArrayList<>();

  @Option(
      names = "--repo",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The checkout whose compose files are meant (default: ${DEFAULT-VALUE}).")
  private Path repository = Path.of(".");

  List<String> projects() {
    return projects;
  }

  /** The projects, which tell their progress; empty when the contract is faulty. */
  Optional<ComposeProjects> all(Console console) {
    return contract
        .contract(console)
        .map(
            facts ->
                new ComposeProjects(
                    facts, console.resolve(repository), System.getenv(), console::progress));
  }
}
