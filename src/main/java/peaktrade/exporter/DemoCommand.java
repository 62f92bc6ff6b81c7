package peaktrade.exporter;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.contract.Producer;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code exporter demo}: simulates the producers that Prometheus "local" scrapes. */
@Command(
    name = "demo",
    description = {
      "Serve simulated shadow MVS, web and metricsd metrics until Ctrl-C.",
      "",
      "The values depend only on the seed and the time since the start."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private ListenAddressOption listen = new ListenAddressOption();

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Added to every port of the contract (default: ${DEFAULT-VALUE}).")
  private int offset;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the simulated data (default: ${DEFAULT-VALUE}).")
  private long seed;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    var foreground = new ForegroundRunner(console);
    try (var demo = DemoProducers.open(listen.address(), offset, seed)) {
      for (Producer producer : DemoProducers.producers()) {
        String url =
            ForegroundRunner.url(DemoProducers.address(listen.address(), producer, offset));
        foreground.print("demo of " + producer.name() + " on " + url);
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
