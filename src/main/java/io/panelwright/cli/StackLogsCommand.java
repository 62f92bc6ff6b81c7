package io.panelwright.cli;

import io.panelwright.stack.LocalStack;
import io.panelwright.stack.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stack logs}: what the parts of the local stack said last. */
@Command(
    name = "logs",
    description = "Show the last lines of the parts' logs, and where the files are.",
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class StackLogsCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private LocalStackOptions options = new LocalStackOptions();

  @Parameters(paramLabel = "PART", description = "Parts as ps names them (default: all).")
  private List<String> parts = new ArrayList<>();

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      defaultValue = "20",
      description = "How many lines of each (default: ${DEFAULT-VALUE}).")
  private int lines;

  StackLogsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<LocalStack> stack = options.stack(console);
    stack.ifPresent(
        found -> found.logs(parts, lines).forEach((part, last) -> show(found, part, last)));
    return stack.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void show(LocalStack stack, Part part, List<String> last) {
    console.out().println("== " + part.name() + ", " + stack.log(part));
    last.forEach(console.out()::println);
  }
}
