package io.panelwright.cli.stack;

import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.stack.LocalStack;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code stack down}: stops the processes of the local stack. */
final class StackDownCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final LocalStackOptions options = new LocalStackOptions();

  StackDownCommand(Console console) {
    super("down", "Stop only what up started; data and logs are kept.");
    this.console = console;
    addArguments(options);
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
