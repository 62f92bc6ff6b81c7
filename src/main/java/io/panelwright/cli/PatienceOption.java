package io.panelwright.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long to wait until servers do their work. */
final class PatienceOption {

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = LiveOptions.TimeConverter.class,
      defaultValue = "60s",
      description = "How long to wait until all is ready (default: ${DEFAULT-VALUE}).")
  private Duration patience = Duration.ofSeconds(60);

  Duration patience() {
    return patience;
  }
}
