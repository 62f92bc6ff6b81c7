package io.panelwright.cli.render;

import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RootCommand;
import io.panelwright.yaml.PanelsYaml;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code schema}: prints the JSON Schema of {@code panels.yaml}. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of panels.yaml, for editors.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class)
public final class SchemaCommand implements Callable<Integer> {

  private final Console console;

  public SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.printDocument(PanelsYaml.schemaText());
    return ExitCode.CLEAN;
  }
}
