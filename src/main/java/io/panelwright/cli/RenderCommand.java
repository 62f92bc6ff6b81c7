package io.panelwright.cli;

import io.panelwright.diagnostic.Paragraph;
import io.panelwright.diff.Difference;
import io.panelwright.report.Run;
import io.panelwright.resource.OutputForm;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
  @Mixin private FormOption form = new FormOption();
  @Mixin private FindingOptions findings = new FindingOptions();

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    OutputForm wanted = form.form(options.profile());
    ConfigurationFile configuration = ConfigurationFile.read(console, findings.config());
    Rendering rendering = Rendering.of(console, options);
    console.progress(rendering.panels());
    List<RenderedFile> files = rendering.files(name -> wanted);
    Run run = OwnDashboards.check(rendering, files, options, configuration);
    if (console.stops(run, findings.format())) {
      console.err().println("Nothing was written.");
      return ExitCode.FINDINGS;
    }
    files.forEach(this::write);
    return ExitCode.CLEAN;
  }

  private void write(RenderedFile rendered) {
    Path file = rendered.in(options.out());
    String text = rendered.text();
    if (Output.holds(console.resolve(file), text)) {
      words().println("unchanged " + file);
      return;
    }
    Optional<String> before = Output.text(console.resolve(file));
    Output.write(console.resolve(file), text);
    words().println("wrote     " + file);
    words().print(change(file, before, rendered));
  }

  private PrintWriter words() {
    return console.words(findings.format());
  }

  private static String change(Path file, Optional<String> before, RenderedFile after) {
    return before
        .map(text -> Rewriting.of(file, text, after.text()))
        .map(rewriting -> Paragraph.of(rewriting.summary(), 10, 12) + rewriting.parts())
        .orElseGet(() -> Paragraph.of(Difference.added(after.document()).summary(), 10, 12));
  }
}
