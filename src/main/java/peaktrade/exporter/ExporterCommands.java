package peaktrade.exporter;

import io.panelwright.cli.CommandProvider;
import io.panelwright.cli.Console;
import java.util.List;
import picocli.CommandLine;

/** Provides the exporter's commands to the service loader. */
public final class ExporterCommands implements CommandProvider {

  @Override
  public List<CommandLine> commands(Console console) {
    return List.of(new ExporterCommand(console, ExporterEnvironment.current()).commandLine());
  }
}
