package io.panelwright.cli.stack;

import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RootCommand;
import io.panelwright.stack.LocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stack restart}: stops and starts services of the local stack. */
@Command(
    name = "restart",
    description = "Stop services, start them again, and wait until they are ready.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class)
final class StackRestartCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private LocalStackOptions options = new LocalStackOptions();
  @Mixin private TimeoutOption timeout = new TimeoutOption();

  @Parameters(paramLabel = "SERVICE", description = "Services as ps lists them (default: all).")
  private List<String> services = new ArrayList<>();

  StackRestartCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<LocalStack> stack = options.stack(console);
    stack.ifPresent(present -> present.restart(services, timeout.timeout()));
    return stack.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
