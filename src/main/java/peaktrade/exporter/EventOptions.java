package peaktrade.exporter;

import io.panelwright.cli.Argument;
import io.panelwright.cli.CommandArguments;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The options for AI events; Peak_Trade's environment variables are the defaults. */
final class EventOptions implements CommandArguments {

  private final Argument<Optional<Path>> events =
      Argument.option("--events")
          .paramLabel("FILE")
          .description(
              "File of AI events, one JSON object per line (default: $"
                  + ExporterEnvironment.EVENTS
                  + ").")
          .optional(Path.class);

  private final Argument<Optional<String>> runId =
      Argument.option("--run-id")
          .paramLabel("ID")
          .description(
              "run_id of events without a run_id (default: $"
                  + ExporterEnvironment.RUN_ID
                  + ", otherwise na).")
          .optional(String.class);

  private final Argument<Optional<String>> component =
      Argument.option("--component")
          .paramLabel("NAME")
          .description(
              "component of events without a component (default: $"
                  + ExporterEnvironment.COMPONENT
                  + ", otherwise execution_watch).")
          .optional(String.class);

  @Override
  public void addTo(CommandSpec command) {
    events.addTo(command);
    runId.addTo(command);
    component.addTo(command);
  }

  Optional<Path> events(ExporterEnvironment environment) {
    return events.value().or(environment::events);
  }

  String runId(ExporterEnvironment environment) {
    return runId.value().orElseGet(environment::runId);
  }

  String component(ExporterEnvironment environment) {
    return component.value().orElseGet(environment::component);
  }
}
