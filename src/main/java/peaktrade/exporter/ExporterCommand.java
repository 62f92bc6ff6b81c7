package peaktrade.exporter;

import io.panelwright.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code exporter}: Peak_Trade's exporter, stand-ins for its producers, and sample events. */
@Command(
    name = "exporter",
    description = "Serve Peak_Trade's AI Live metrics, demo metrics, or write sample events.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class ExporterCommand {

  private ExporterCommand() {}

  /** With its own commands. */
  static CommandLine with(Console console, Environment environment) {
    return new CommandLine(new ExporterCommand())
        .addSubcommand(new AiLiveCommand(console, environment))
        .addSubcommand(new DemoCommand(console))
        .addSubcommand(new EmitCommand(console, environment));
  }
}
