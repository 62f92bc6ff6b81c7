package io.panelwright.cli;

import io.panelwright.diagnostic.Paragraph;
import io.panelwright.diff.Difference;
import io.panelwright.document.DashboardDocument;
import io.panelwright.report.Run;
import java.io.PrintWriter;
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
  @Mixin private FindingOptions findings = new FindingOptions();

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ConfigurationFile configuration = ConfigurationFile.read(console, findings.config());
    Rendering rendering = Rendering.of(console, options);
    Run run = OwnDashboards.check(rendering, options, configuration);
    if (console.stops(run, findings.format())) {
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
      words().println("unchanged " + file);
      return;
    }
    Optional<String> before = Output.text(console.resolve(file));
    Output.write(console.resolve(file), text);
    words().println("wrote     " + file);
    words().print(change(file, before, document));
  }

  private PrintWriter words() {
    return console.words(findings.format());
  }

  private static String change(Path file, Optional<String> before, DashboardDocument after) {
    return before
        .map(text -> Rewriting.of(file, text, after))
        .map(rewriting -> Paragraph.of(rewriting.summary(), 10, 12) + rewriting.parts())
        .orElseGet(() -> Paragraph.of(Difference.added(after).summary(), 10, 12));
  }
}
