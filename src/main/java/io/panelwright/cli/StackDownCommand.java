package io.panelwright.cli;

import io.panelwright.stack.LocalStack;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stack down}: ends what the local stack started. */
@Command(
    name = "down",
    description = "Stop what up started and nothing else; data and logs stay.",
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class StackDownCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private LocalStackOptions options = new LocalStackOptions();

  StackDownCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<LocalStack> stack = options.stack(console);
    if (stack.isEmpty()) {
      return ExitCode.FINDINGS;
    }
    if (stack.get().down() == 0) {
      console.progress("nothing was running");
    }
    return ExitCode.CLEAN;
  }
}
