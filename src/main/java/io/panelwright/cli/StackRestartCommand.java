package io.panelwright.cli;

import io.panelwright.stack.LocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stack restart}: parts of the local stack, stopped and started. */
@Command(
    name = "restart",
    description = "Stop parts and start them again, and wait as up does.",
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class StackRestartCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private LocalStackOptions options = new LocalStackOptions();
  @Mixin private PatienceOption patience = new PatienceOption();

  @Parameters(paramLabel = "PART", description = "Parts as ps names them (default: all).")
  private List<String> parts = new ArrayList<>();

  StackRestartCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<LocalStack> stack = options.stack(console);
    stack.ifPresent(found -> found.restart(parts, patience.patience()));
    return stack.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
