package peaktrade.exporter;

import io.panelwright.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code exporter}: Peak_Trade's exporter, simulated producers and sample events. */
@Command(
    name = "exporter",
    description =
        "Serve Peak_Trade's AI Live metrics or simulated metrics, or write sample events.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class ExporterCommand {

  private ExporterCommand() {}

  /** The command with its subcommands. */
  static CommandLine with(Console console, ExporterEnvironment environment) {
    return new CommandLine(new ExporterCommand())
        .addSubcommand(new AiLiveCommand(console, environment))
        .addSubcommand(new DemoCommand(console))
        .addSubcommand(new EventsCommand(console, environment));
  }
}
