package io.panelwright.cli;

import io.panelwright.stack.LocalStack;
import io.panelwright.stack.LocalStack.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stack ps}: how every part of the local stack is. */
@Command(
    name = "ps",
    description = "Show how every part is; exit 1 when one does not run or lacks something.",
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class StackPsCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private LocalStackOptions options = new LocalStackOptions();

  StackPsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<LocalStack> stack = options.stack(console);
    if (stack.isEmpty()) {
      return ExitCode.FINDINGS;
    }
    List<State> states = stack.get().states();
    states.forEach(this::show);
    boolean well = states.stream().allMatch(s -> s.isRunning() && s.missing().isEmpty());
    if (!well) {
      console.err().println("→ " + options.command("up"));
    }
    return well ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void show(State state) {
    String ports =
        state.part().ports().stream().map(port -> ":" + port).collect(Collectors.joining(" "));
    console
        .out()
        .println(
            String.format(
                    Locale.ROOT,
                    "%-26s %-8s %7s %8s  %s",
                    state.part().name(),
                    state.isRunning() ? "running" : "stopped",
                    state.pid().map(String::valueOf).orElse("-"),
                    state.since().map(StackPsCommand::age).orElse("-"),
                    ports)
                .stripTrailing());
    state.missing().forEach(missing -> console.out().println("    " + missing));
  }

  private static String age(Instant since) {
    Duration age = Duration.between(since, Instant.now());
    if (age.toMinutes() < 1) {
      return Math.max(0, age.toSeconds()) + " s";
    }
    return age.toHours() < 1 ? age.toMinutes() + " min" : age.toHours() + " h";
  }
}
