package peaktrade.exporter;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.contract.Producer;
import java.io.IOException;
import java.util.concurrent.Callable;

/** {@code exporter demo}: simulates the producers that Prometheus "local" scrapes. */
final class DemoCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final ListenAddressOption listen = new ListenAddressOption();

  private final Argument<Integer> offset =
      Argument.option("--port-offset")
          .paramLabel("N")
          .description("Added to every port of the contract (default: ${DEFAULT-VALUE}).")
          .withDefault(Integer.class, 0);

  private final Argument<Long> seed =
      Argument.option("--seed")
          .paramLabel("N")
          .description("Seed of the simulated data (default: ${DEFAULT-VALUE}).")
          .withDefault(Long.class, 1L);

  DemoCommand(Console console) {
    super(
        "demo",
        "Serve simulated shadow MVS, web and metricsd metrics until Ctrl-C.",
        "",
        "The values depend only on the seed and the time since the start.");
    this.console = console;
    addArguments(listen, offset, seed);
  }

  @Override
  public Integer call() throws IOException {
    var foreground = new ForegroundRunner(console);
    try (var demo = DemoProducers.open(listen.address(), offset.value(), seed.value())) {
      for (Producer producer : DemoProducers.producers()) {
        String url =
            ForegroundRunner.url(DemoProducers.address(listen.address(), producer, offset.value()));
        foreground.print("demo of " + producer.name() + " on " + url);
      }
      foreground.run(demo, () -> "demo stopped");
      return ExitCode.CLEAN;
    } catch (CannotListenException e) {
      throw new CannotRunException(e.getMessage() + "; move all ports by --port-offset", e);
    } catch (IllegalArgumentException e) {
      throw usage("--port-offset " + offset.value() + ": " + e.getMessage(), e);
    }
  }
}
