package peaktrade.exporter;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code exporter ai-live}: follows a file of AI events and serves them as metrics. */
@Command(
    name = "ai-live",
    description = {
      "Follow a file of AI events and serve them as metrics until Ctrl-C.",
      "",
      "Starts at the end of the file and follows rotation and truncation, like tail -F."
    },
    mixinStandardHelpOptions = true)
final class AiLiveCommand implements Callable<Integer> {

  private final Console console;
  private final ExporterEnvironment environment;

  @Spec private CommandSpec spec;

  @Mixin private EventOptions options = new EventOptions();
  @Mixin private ListenAddressOption listen = new ListenAddressOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "Port of /metrics; 0 for a free port (default: $"
              + ExporterEnvironment.PORT
              + ", otherwise the contract's port).")
  private Integer port;

  @Option(
      names = "--run-limit",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "Maximum number of runs with their own series; beyond it the least recently seen run is"
              + " dropped (default: ${DEFAULT-VALUE}).")
  private int runLimit;

  AiLiveCommand(Console console, ExporterEnvironment environment) {
    this.console = console;
    this.environment = environment;
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
          listen.address(Optional.ofNullable(port).orElseGet(environment::port)),
          options.component(environment),
          options.runId(environment),
          runLimit);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
