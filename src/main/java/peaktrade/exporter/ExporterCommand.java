package peaktrade.exporter;

import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;

/** {@code exporter}: Peak_Trade's exporter, simulated producers and sample events. */
final class ExporterCommand extends BaseCommand {

  ExporterCommand(Console console, ExporterEnvironment environment) {
    super(
        "exporter",
        "Serve Peak_Trade's AI Live metrics or simulated metrics, or write sample events.");
    addCommands(
        new AiLiveCommand(console, environment),
        new DemoCommand(console),
        new EventsCommand(console, environment));
  }
}
