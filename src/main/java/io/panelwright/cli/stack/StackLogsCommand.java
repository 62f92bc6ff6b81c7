package io.panelwright.cli.stack;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.CountConverter;
import io.panelwright.cli.ExitCode;
import io.panelwright.stack.LocalStack;
import io.panelwright.stack.StackService;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code stack logs}: shows the last log lines of the local stack's services. */
final class StackLogsCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final LocalStackOptions options = new LocalStackOptions();

  private final Argument<List<String>> services =
      Argument.positionals(
          String.class, "SERVICE", "0..*", "Services as ps lists them (default: all).");

  private final Argument<Integer> lines =
      Argument.option("-n", "--lines")
          .paramLabel("N")
          .converter(new CountConverter())
          .description("Number of lines of each service (default: ${DEFAULT-VALUE}).")
          .withDefault(Integer.class, 20);

  StackLogsCommand(Console console) {
    super("logs", "Show the last log lines of the services and the paths of the files.");
    this.console = console;
    addArguments(options, services, lines);
  }

  @Override
  public Integer call() {
    Optional<LocalStack> stack = options.stack(console);
    stack.ifPresent(
        present ->
            present
                .logs(services.value(), lines.value())
                .forEach((service, lastLines) -> print(present, service, lastLines)));
    return stack.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void print(LocalStack stack, StackService service, List<String> lastLines) {
    console.out().println("== " + service.name() + ", " + stack.log(service));
    lastLines.forEach(console.out()::println);
  }
}
