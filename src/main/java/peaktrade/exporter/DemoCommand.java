package peaktrade.exporter;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.contract.Producer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code exporter demo}: stand-ins for the producers that Prometheus "local" scrapes. */
@Command(
    name = "demo",
    description = {
      "Serve shadow MVS, web and metricsd metrics that move as on a quiet day, until Ctrl-C.",
      "",
      "They depend on the seed and the time since the start alone."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private HostOption host = new HostOption();

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Added to each port of the contract (default: ${DEFAULT-VALUE}).")
  private int offset;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed is another day (default: ${DEFAULT-VALUE}).")
  private long seed;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    var foreground = new Foreground(console);
    try (var demo = DemoProducers.open(host.host(), offset, seed)) {
      for (Producer producer : DemoProducers.producers()) {
        var address = new InetSocketAddress(host.host(), producer.port() + offset);
        foreground.say("demo of " + producer.name() + " on " + Foreground.url(address));
      }
      foreground.run(demo, () -> "demo stopped");
      return ExitCode.CLEAN;
    } catch (CannotListenException e) {
      throw new CannotRunException(e.getMessage() + "; move all ports by --port-offset", e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--port-offset " + offset + ": " + e.getMessage(), e);
    }
  }
}
