package peaktrade.exporter;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options on AI events; what they leave open, Peak_Trade's environment variables say. */
final class EventOptions {

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description =
          "The file of AI events, one JSON object a line (default: $" + Environment.EVENTS + ").")
  private Path events;

  @Option(
      names = "--run-id",
      paramLabel = "ID",
      description =
          "run_id for events that have none of their own (default: $"
              + Environment.RUN_ID
              + ", else na).")
  private String runId;

  @Option(
      names = "--component",
      paramLabel = "NAME",
      description =
          "component for events that have none of their own (default: $"
              + Environment.COMPONENT
              + ", else execution_watch).")
  private String component;

  Optional<Path> events(Environment environment) {
    return Optional.ofNullable(events).or(environment::events);
  }

  String runId(Environment environment) {
    return Optional.ofNullable(runId).orElseGet(environment::runId);
  }

  String component(Environment environment) {
    return Optional.ofNullable(component).orElseGet(environment::component);
  }
}
