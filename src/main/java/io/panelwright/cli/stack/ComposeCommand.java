package io.panelwright.cli.stack;

import io.panelwright.cli.Console;
import io.panelwright.cli.CountConverter;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RootCommand;
import io.panelwright.stack.ComposeProjects;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stack compose}: controls the contract's compose projects in a checkout. */
@Command(
    name = "compose",
    description = {
      "Show, start and restart the contract's compose projects in a checkout.",
      "",
      "Uses the compose files of the environment, otherwise those that docker compose ls lists,"
          + " otherwise the contract's candidates; never changes them."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class)
final class ComposeCommand {

  private final Console console;

  ComposeCommand(Console console) {
    this.console = console;
  }

  @Command(
      description = "Show the containers.",
      mixinStandardHelpOptions = true,
      versionProvider = RootCommand.VersionProvider.class)
  int ps(@Mixin ComposeOptions options) {
    return runWith(options, projects -> projects.ps(options.projectNames()));
  }

  @Command(
      description = "Start the projects and wait until their services are ready.",
      mixinStandardHelpOptions = true,
      versionProvider = RootCommand.VersionProvider.class)
  int up(@Mixin ComposeOptions options, @Mixin TimeoutOption timeout) {
    return runWith(options, projects -> projects.up(options.projectNames(), timeout.timeout()));
  }

  @Command(
      description = {
        "Restart the containers.",
        "",
        "Containers are recreated only if they are not ready within --timeout."
      },
      mixinStandardHelpOptions = true,
      versionProvider = RootCommand.VersionProvider.class)
  int restart(@Mixin ComposeOptions options, @Mixin TimeoutOption timeout) {
    return runWith(
        options, projects -> projects.restart(options.projectNames(), timeout.timeout()));
  }

  @Command(
      description = "Show the last log lines of the containers.",
      mixinStandardHelpOptions = true,
      versionProvider = RootCommand.VersionProvider.class)
  int logs(
      @Mixin ComposeOptions options,
      @Option(
              names = {"-n", "--lines"},
              paramLabel = "N",
              converter = CountConverter.class,
              defaultValue = "50",
              description = "Number of lines of each container (default: ${DEFAULT-VALUE}).")
          int lines) {
    return runWith(options, projects -> projects.logs(options.projectNames(), lines));
  }

  private int runWith(ComposeOptions options, Consumer<ComposeProjects> action) {
    Optional<ComposeProjects> projects = options.resolve(console);
    projects.ifPresent(action);
    return projects.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
