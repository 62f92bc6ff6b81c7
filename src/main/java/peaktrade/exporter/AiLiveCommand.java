package peaktrade.exporter;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code exporter ai-live}: follows the file of AI events and serves what they say. */
@Command(
    name = "ai-live",
    description = {
      "Follow a file of AI events and serve them as metrics until Ctrl-C.",
      "",
      "It begins at the end of the file, and goes on through rotation and truncation."
    },
    mixinStandardHelpOptions = true)
final class AiLiveCommand implements Callable<Integer> {

  private final Console console;
  private final Environment environment;

  @Spec private CommandSpec spec;

  @Mixin private EventOptions options = new EventOptions();
  @Mixin private HostOption host = new HostOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "Port of /metrics; 0 takes any that is free (default: $"
              + Environment.PORT
              + ", else the contract's).")
  private Integer port;

  @Option(
      names = "--run-limit",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "Runs with series of their own; beyond, the one silent for longest gives way (default:"
              + " ${DEFAULT-VALUE}).")
  private int runLimit;

  AiLiveCommand(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    var foreground = new Foreground(console);
    Optional<Path> events = options.events(environment).map(console::resolve);
    try (var exporter = AiLiveExporter.open(settings(events), foreground::say)) {
      foreground.say("AI Live metrics on " + Foreground.url(exporter.address()) + "; Ctrl-C stops");
      if (events.isEmpty()) {
        foreground.say("no file of events, so there is only the heartbeat; name one by --events");
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
          new InetSocketAddress(
              host.host(), Optional.ofNullable(port).orElseGet(environment::port)),
          options.component(environment),
          options.runId(environment),
          runLimit);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
