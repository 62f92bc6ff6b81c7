package io.panelwright.cli;

import io.panelwright.stack.ComposeProjects;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stack compose}: the compose projects on an operator's machine. */
@Command(
    name = "compose",
    description = {
      "Show, start and restart the contract's compose projects in a checkout.",
      "",
      "Their files are those that the environment names, else those that docker compose ls"
          + " reports, else the contract's candidates; they are never changed."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class ComposeCommand {

  private final Console console;

  ComposeCommand(Console console) {
    this.console = console;
  }

  @Command(
      description = "Show the containers.",
      mixinStandardHelpOptions = true,
      versionProvider = Panelwright.Version.class)
  int ps(@Mixin ComposeOptions options) {
    return with(options, projects -> projects.ps(options.projects()));
  }

  @Command(
      description = "Start the projects, and wait until what they serve is ready.",
      mixinStandardHelpOptions = true,
      versionProvider = Panelwright.Version.class)
  int up(@Mixin ComposeOptions options, @Mixin PatienceOption patience) {
    return with(options, projects -> projects.up(options.projects(), patience.patience()));
  }

  @Command(
      description = {
        "Restart the containers as they are.",
        "",
        "They are made anew only when what they serve does not return in time."
      },
      mixinStandardHelpOptions = true,
      versionProvider = Panelwright.Version.class)
  int restart(@Mixin ComposeOptions options, @Mixin PatienceOption patience) {
    return with(options, projects -> projects.restart(options.projects(), patience.patience()));
  }

  @Command(
      description = "Show what the containers said last.",
      mixinStandardHelpOptions = true,
      versionProvider = Panelwright.Version.class)
  int logs(
      @Mixin ComposeOptions options,
      @Option(
              names = {"-n", "--lines"},
              paramLabel = "N",
              defaultValue = "50",
              description = "How many lines of each container (default: ${DEFAULT-VALUE}).")
          int lines) {
    return with(options, projects -> projects.logs(options.projects(), lines));
  }

  private int with(ComposeOptions options, Consumer<ComposeProjects> work) {
    Optional<ComposeProjects> projects = options.all(console);
    projects.ifPresent(work);
    return projects.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
