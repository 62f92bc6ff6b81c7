package io.panelwright.cli.stack;

import io.panelwright.cli.ServerOptions;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The option {@code --timeout} of commands that wait for servers. */
final class TimeoutOption {

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = ServerOptions.DurationConverter.class,
      defaultValue = "60s",
      description = "Maximum time until all services are ready (default: ${DEFAULT-VALUE}).")
  private Duration timeout = Duration.ofSeconds(60);

  Duration timeout() {
    return timeout;
  }
}
