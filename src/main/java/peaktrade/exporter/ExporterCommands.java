package peaktrade.exporter;

import io.panelwright.cli.CommandProvider;
import io.panelwright.cli.Console;
import java.util.List;
import picocli.CommandLine;

/** The exporter's commands, as the service loader finds them. */
public final class ExporterCommands implements CommandProvider {

  @Override
  public List<CommandLine> commands(Console console) {
    return List.of(ExporterCommand.with(console, Environment.ofThisProcess()));
  }
}
