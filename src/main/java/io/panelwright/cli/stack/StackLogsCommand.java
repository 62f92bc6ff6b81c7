package io.panelwright.cli.stack;

import io.panelwright.cli.Console;
import io.panelwright.cli.CountConverter;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RootCommand;
import io.panelwright.stack.LocalStack;
import io.panelwright.stack.StackService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stack logs}: shows the last log lines of the local stack's services. */
@Command(
    name = "logs",
    description = "Show the last log lines of the services and the paths of the files.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class)
final class StackLogsCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private LocalStackOptions options = new LocalStackOptions();

  @Parameters(paramLabel = "SERVICE", description = "Services as ps lists them (default: all).")
  private List<String> services = new ArrayList<>();

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      converter = CountConverter.class,
      defaultValue = "20",
      description = "Number of lines of each service (default: ${DEFAULT-VALUE}).")
  private int lines;

  StackLogsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<LocalStack> stack = options.stack(console);
    stack.ifPresent(
        present ->
            present
                .logs(services, lines)
                .forEach((service, lastLines) -> print(present, service, lastLines)));
    return stack.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void print(LocalStack stack, StackService service, List<String> lastLines) {
    console.out().println("== " + service.name() + ", " + stack.log(service));
    lastLines.forEach(console.out()::println);
  }
}
