package io.panelwright.cli.stack;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.CountConverter;
import io.panelwright.cli.ExitCode;
import io.panelwright.stack.ComposeProjects;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code stack compose}: controls the contract's compose projects in a checkout. */
final class ComposeCommand extends BaseCommand {

  ComposeCommand(Console console) {
    super(
        "compose",
        "Show, start and restart the contract's compose projects in a checkout.",
        "",
        "Uses the compose files of the environment, otherwise those that docker compose ls lists,"
            + " otherwise the contract's candidates; never changes them.");
    addCommands(
        new ComposeLogsCommand(console),
        new ComposePsCommand(console),
        new ComposeRestartCommand(console),
        new ComposeUpCommand(console));
  }

  /** A command for some or all projects. */
  private abstract static class ProjectsCommand extends BaseCommand implements Callable<Integer> {

    private final Console console;
    private final ComposeOptions options = new ComposeOptions();

    ProjectsCommand(Console console, String name, String... description) {
      super(name, description);
      this.console = console;
      addArguments(options);
    }

    /** Runs the command for the projects of these names; none for all. */
    abstract void run(ComposeProjects projects, List<String> names);

    @Override
    public Integer call() {
      Optional<ComposeProjects> projects = options.resolve(console);
      projects.ifPresent(present -> run(present, options.projectNames()));
      return projects.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
  }

  /** {@code stack compose ps}. */
  private static final class ComposePsCommand extends ProjectsCommand {

    ComposePsCommand(Console console) {
      super(console, "ps", "Show the containers.");
    }

    @Override
    void run(ComposeProjects projects, List<String> names) {
      projects.ps(names);
    }
  }

  /** {@code stack compose up}. */
  private static final class ComposeUpCommand extends ProjectsCommand {

    private final TimeoutOption timeout = new TimeoutOption();

    ComposeUpCommand(Console console) {
      super(console, "up", "Start the projects and wait until their services are ready.");
      addArguments(timeout);
    }

    @Override
    void run(ComposeProjects projects, List<String> names) {
      projects.up(names, timeout.timeout());
    }
  }

  /** {@code stack compose restart}. */
  private static final class ComposeRestartCommand extends ProjectsCommand {

    private final TimeoutOption timeout = new TimeoutOption();

    ComposeRestartCommand(Console console) {
      super(
          console,
          "restart",
          "Restart the containers.",
          "",
          "Containers are recreated only if they are not ready within --timeout.");
      addArguments(timeout);
    }

    @Override
    void run(ComposeProjects projects, List<String> names) {
      projects.restart(names, timeout.timeout());
    }
  }

  /** {@code stack compose logs}. */
  private static final class ComposeLogsCommand extends ProjectsCommand {

    private final Argument<Integer> lines =
        Argument.option("-n", "--lines")
            .paramLabel("N")
            .converter(new CountConverter())
            .description("Number of lines of each container (default: ${DEFAULT-VALUE}).")
            .withDefault(Integer.class, 50);

    ComposeLogsCommand(Console console) {
      super(console, "logs", "Show the last log lines of the containers.");
      addArguments(lines);
    }

    @Override
    void run(ComposeProjects projects, List<String> names) {
      projects.logs(names, lines.value());
    }
  }
}
