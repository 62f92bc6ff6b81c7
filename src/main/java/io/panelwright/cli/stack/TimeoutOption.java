package io.panelwright.cli.stack;

import io.panelwright.cli.Argument;
import io.panelwright.cli.CommandArguments;
import io.panelwright.cli.ServerOptions;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;

/** The option {@code --timeout} of commands that wait for servers. */
final class TimeoutOption implements CommandArguments {

  private final Argument<Duration> timeout =
      Argument.option("--timeout")
          .paramLabel("TIME")
          .converter(new ServerOptions.DurationConverter())
          .description("Maximum time until all services are ready (default: ${DEFAULT-VALUE}).")
          .withDefault(Duration.class, Duration.ofSeconds(60), "60s");

  @Override
  public void addTo(CommandSpec command) {
    timeout.addTo(command);
  }

  Duration timeout() {
    return timeout.value();
  }
}
