package io.panelwright.cli.stack;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.stack.LocalStack;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code stack restart}: stops and starts services of the local stack. */
final class StackRestartCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final LocalStackOptions options = new LocalStackOptions();
  private final TimeoutOption timeout = new TimeoutOption();

  private final Argument<List<String>> services =
      Argument.positionals(
          String.class, "SERVICE", "0..*", "Services as ps lists them (default: all).");

  StackRestartCommand(Console console) {
    super("restart", "Stop services, start them again, and wait until they are ready.");
    this.console = console;
    addArguments(options, timeout, services);
  }

  @Override
  public Integer call() {
    Optional<LocalStack> stack = options.stack(console);
    stack.ifPresent(present -> present.restart(services.value(), timeout.timeout()));
    return stack.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
