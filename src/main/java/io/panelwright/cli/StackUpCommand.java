package io.panelwright.cli;

import io.panelwright.stack.LocalStack;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stack up}: real Prometheus servers and stand-ins for producers, on this machine. */
@Command(
    name = "up",
    description = {
      "Start the contract's Prometheus servers, and stand-ins for its producers, on this machine.",
      "",
      "Waits until every server is ready and every producer is scraped. What runs already stays,"
          + " unless its configuration has changed. When it fails, what it started is ended."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class StackUpCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private LocalStackOptions options = new LocalStackOptions();
  @Mixin private PatienceOption patience = new PatienceOption();

  StackUpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<LocalStack> stack = options.stack(console);
    stack.ifPresent(this::up);
    return stack.isPresent() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void up(LocalStack stack) {
    if (stack.up(patience.patience()) == 0) {
      console.progress("it is running already");
    }
    stack.addresses().forEach((title, address) -> say("%-26s %s", title, address));
    say("%-26s %s", "see it", options.command("ps"));
    say("%-26s %s", "check its panels", options.doctor());
    say("%-26s %s", "stop it", options.command("down"));
  }

  private void say(String format, String... words) {
    console.out().println(String.format(Locale.ROOT, format, (Object[]) words));
  }
}
