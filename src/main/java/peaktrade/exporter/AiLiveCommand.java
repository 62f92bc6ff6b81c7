package peaktrade.exporter;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code exporter ai-live}: follows a file of AI events and serves them as metrics. */
final class AiLiveCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;
  private final ExporterEnvironment environment;

  private final EventOptions options = new EventOptions();
  private final ListenAddressOption listen = new ListenAddressOption();

  private final Argument<Optional<Integer>> port =
      Argument.option("--port")
          .paramLabel("PORT")
          .description(
              "Port of /metrics; 0 for a free port (default: $"
                  + ExporterEnvironment.PORT
                  + ", otherwise the contract's port).")
          .optional(Integer.class);

  private final Argument<Integer> runLimit =
      Argument.option("--run-limit")
          .paramLabel("N")
          .description(
              "Maximum number of runs with their own series; beyond it the least recently seen run"
                  + " is dropped (default: ${DEFAULT-VALUE}).")
          .withDefault(Integer.class, 100);

  AiLiveCommand(Console console, ExporterEnvironment environment) {
    super(
        "ai-live",
        "Follow a file of AI events and serve them as metrics until Ctrl-C.",
        "",
        "Starts at the end of the file and follows rotation and truncation, like tail -F.");
    this.console = console;
    this.environment = environment;
    addArguments(options, listen, port, runLimit);
  }

  @Override
  public Integer call() throws IOException {
    var foreground = new ForegroundRunner(console);
    Optional<Path> events = options.events(environment).map(console::resolve);
    try (var exporter = AiLiveExporter.open(settings(events), foreground::print)) {
      foreground.print(
          "AI Live metrics on " + ForegroundRunner.url(exporter.address()) + "; Ctrl-C stops");
      if (events.isEmpty()) {
        foreground.print("no file of events: serving only the heartbeat; set --events");
      }
      foreground.run(exporter, () -> "AI Live exporter stopped");
      return ExitCode.CLEAN;
    } catch (CannotListenException e) {
      throw new CannotRunException(e.getMessage() + "; choose another port by --port", e);
    }
  }

  private AiLiveExporter.Settings settings(Optional<Path> events) {
    try {
      return new AiLiveExporter.Settings(
          events,
          listen.address(port.value().orElseGet(environment::port)),
          options.component(environment),
          options.runId(environment),
          runLimit.value());
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage(), e);
    }
  }
}
