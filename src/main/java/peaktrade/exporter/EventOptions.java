package peaktrade.exporter;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options for AI events; Peak_Trade's environment variables are the defaults. */
final class EventOptions {

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description =
          "File of AI events, one JSON object per line (default: $"
              + ExporterEnvironment.EVENTS
              + ").")
  private Path events;

  @Option(
      names = "--run-id",
      paramLabel = "ID",
      description =
          "run_id of events without a run_id (default: $"
              + ExporterEnvironment.RUN_ID
              + ", otherwise na).")
  private String runId;

  @Option(
      names = "--component",
      paramLabel = "NAME",
      description =
          "component of events without a component (default: $"
              + ExporterEnvironment.COMPONENT
              + ", otherwise execution_watch).")
  private String component;

  Optional<Path> events(ExporterEnvironment environment) {
    return Optional.ofNullable(events).or(environment::events);
  }

  String runId(ExporterEnvironment environment) {
    return Optional.ofNullable(runId).orElseGet(environment::runId);
  }

  String component(ExporterEnvironment environment) {
    return Optional.ofNullable(component).orElseGet(environment::component);
  }
}
