package io.panelwright.cli.stack;

import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.TextTable;
import io.panelwright.stack.LocalStack;
import io.panelwright.stack.LocalStack.ServiceState;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code stack ps}: shows the state of the local stack's services. */
final class StackPsCommand extends BaseCommand implements Callable<Integer> {

  private static final Integer[] NUMBER_COLUMNS = {2, 3};

  private final Console console;

  private final LocalStackOptions options = new LocalStackOptions();

  StackPsCommand(Console console) {
    super("ps", "Show the state of every service; exit 1 if one is stopped or not ready.");
    this.console = console;
    addArguments(options);
  }

  @Override
  public Integer call() {
    Optional<LocalStack> stack = options.stack(console);
    if (stack.isEmpty()) {
      return ExitCode.FINDINGS;
    }
    List<ServiceState> states = stack.get().states();
    var table = new TextTable(0, NUMBER_COLUMNS);
    states.forEach(state -> addRows(table, state));
    console.out().print(table.format());
    boolean ready = states.stream().allMatch(s -> s.isRunning() && s.missing().isEmpty());
    if (!ready) {
      console.err().println("→ " + options.commandLine("up"));
    }
    return ready ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void addRows(TextTable table, ServiceState state) {
    AnsiStyle style = console.terminal().style();
    table.row(
        state.service().name(),
        state.isRunning()
            ? style.paint(Role.SUCCESS, "running")
            : style.paint(Role.ERROR, "stopped"),
        state.pid().map(String::valueOf).orElse("-"),
        state.since().map(StackPsCommand::age).orElse("-"),
        state.service().ports().stream().map(port -> ":" + port).collect(Collectors.joining(" ")));
    state.missing().forEach(missing -> table.row("    " + missing));
  }

  private static String age(Instant since) {
    Duration age = Duration.between(since, Instant.now());
    if (age.toMinutes() < 1) {
      return Math.max(0, age.toSeconds()) + " s";
    }
    return age.toHours() < 1 ? age.toMinutes() + " min" : age.toHours() + " h";
  }
}
