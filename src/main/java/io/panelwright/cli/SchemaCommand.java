package io.panelwright.cli;

import io.panelwright.yaml.PanelsYaml;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code schema}: the JSON Schema of {@code panels.yaml}, for editors. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of panels.yaml, for editors.",
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class SchemaCommand implements Callable<Integer> {

  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(PanelsYaml.schemaText());
    return ExitCode.CLEAN;
  }
}
