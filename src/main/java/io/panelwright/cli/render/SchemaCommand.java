package io.panelwright.cli.render;

import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.yaml.PanelsYaml;
import java.util.concurrent.Callable;

/** {@code schema}: prints the JSON Schema of {@code panels.yaml}. */
public final class SchemaCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  public SchemaCommand(Console console) {
    super("schema", "Print the JSON Schema of panels.yaml, for editors.");
    this.console = console;
  }

  @Override
  public Integer call() {
    console.printDocument(PanelsYaml.schemaText());
    return ExitCode.CLEAN;
  }
}
