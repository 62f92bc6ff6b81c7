package io.panelwright.cli.stack;

import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RootCommand;
import io.panelwright.stack.LocalStack;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stack down}: stops the processes of the local stack. */
@Command(
    name = "down",
    description = "Stop only what up started; data and logs are kept.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class)
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
      console.printProgress("no process was running");
    }
    return ExitCode.CLEAN;
  }
}
