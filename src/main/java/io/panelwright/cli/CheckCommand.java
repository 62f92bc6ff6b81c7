package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.report.Format;
import io.panelwright.report.Run;
import io.panelwright.resource.OutputForm;
import io.panelwright.vocabulary.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: whether the files are what would be rendered. Changes nothing. */
@Command(
    name = "check",
    description = "Compare the files with what would be rendered; exit 1 when they differ.",
    mixinStandardHelpOptions = true,
    versionProvider = Panelwright.Version.class)
final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private RenderOptions options = new RenderOptions();
  @Mixin private FormOption form = new FormOption();
  @Mixin private FindingOptions findings = new FindingOptions();

  CheckCommand(Console console) {
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
    boolean text = findings.format() == Format.TEXT;
    if (run.counts().errors() > 0 || text) {
      if (console.stops(run, findings.format())) {
        return ExitCode.FINDINGS;
      }
    }
    List<Drift> drift = Drift.of(console, options, files);
    if (text) {
      tell(drift, files.size());
    } else {
      List<Finding> all = new ArrayList<>(run.findings());
      drift.forEach(difference -> all.add(difference.finding()));
      console
          .out()
          .print(findings.format().render(new Run(all, run.sources(), run.rules(), run.notes())));
    }
    return drift.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void tell(List<Drift> drift, int files) {
    if (drift.isEmpty()) {
      console.out().println("clean: " + files + " as rendered in " + options.out());
      return;
    }
    drift.forEach(difference -> console.out().println(difference.text()));
    if (drift.stream().anyMatch(Drift::isMendedByRendering)) {
      console.out().println("→ mend it with: " + mend());
    }
  }

  /** What the person typed, with {@code render} in place of {@code check}. */
  private String mend() {
    List<String> words = new ArrayList<>(List.of("render"));
    if (!options.out().equals(Path.of("dashboards"))) {
      words.addAll(List.of("--out", quoted(options.out().toString())));
    }
    if (options.profile() != Profile.DEFAULT) {
      words.addAll(List.of("--profile", options.profile().id()));
    }
    OutputForm wanted = form.form(options.profile());
    if (wanted != OutputForm.CLASSIC) {
      words.addAll(List.of("--form", wanted.id()));
    }
    options.panels().ifPresent(file -> words.addAll(List.of("--panels", quoted(file.toString()))));
    options.contracts().forEach(name -> words.addAll(List.of("--contract", quoted(name))));
    String line = String.join(" ", words);
    return line.equals("render") ? "make (or: panelwright render)" : "panelwright " + line;
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
