package io.panelwright.cli.stack;

import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.TextTable;
import io.panelwright.stack.LocalStack;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code stack up}: starts Prometheus servers and simulated producers on this machine. */
final class StackUpCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final LocalStackOptions options = new LocalStackOptions();
  private final TimeoutOption timeout = new TimeoutOption();

  StackUpCommand(Console console) {
    super(
        "up",
        "Start the contract's Prometheus servers and simulators of its producers on this machine.",
        "",
        "Waits until every server is ready and every producer is scraped. A running service is kept"
            + " unless its options or its configuration have changed. After a failure everything"
            + " that was started is stopped.");
    this.console = console;
    addArguments(options, timeout);
  }

  @Override
  public Integer call() {
    Optional<LocalStack> stack = options.stack(console);
    stack.ifPresent(this::up);
    return stack.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void up(LocalStack stack) {
    if (stack.up(timeout.timeout()) == 0) {
      console.printProgress("all services are running already");
    }
    var table = new TextTable(0).withoutWrapping();
    stack.addresses().forEach(table::row);
    table.row("show its state", options.commandLine("ps"));
    table.row("see its dashboards", options.previewCommandLine());
    table.row("check it", options.checkCommandLine("sanity"));
    table.row("check its panels", options.checkCommandLine("doctor"));
    table.row("stop it", options.commandLine("down"));
    console.out().print(table.format());
  }
}
