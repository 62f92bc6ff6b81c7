package io.panelwright.cli;

import io.panelwright.document.DashboardDocument;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code render}: all dashboards to files, of which only those that change are written. */
@Command(
    name = "render",
    description = "Write all dashboards; says what changed.",
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class RenderCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private RenderOptions options = new RenderOptions();

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Rendering rendering = Rendering.of(console, options);
    if (console.stops(rendering.findings())) {
      console.err().println("Nothing was written.");
      return ExitCode.FINDINGS;
    }
    rendering.assemblies().values().forEach(assembly -> write(assembly.document()));
    return ExitCode.CLEAN;
  }

  private void write(DashboardDocument document) {
    Path file = options.out().resolve(document.uid() + ".json");
    String text = document.text();
    if (Output.holds(console.resolve(file), text)) {
      console.out().println("unchanged " + file);
      return;
    }
    Optional<String> before = Output.text(console.resolve(file));
    Output.write(console.resolve(file), text);
    console.out().println("wrote     " + file);
    console.out().println("          " + change(before, document));
  }

  private static String change(Optional<String> before, DashboardDocument after) {
    return before
        .map(text -> Changes.between(text, after).toString())
        .orElseGet(() -> "new, " + Changes.count(after));
  }
}
