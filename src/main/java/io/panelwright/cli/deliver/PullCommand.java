package io.panelwright.cli.deliver;

import io.panelwright.assembly.Assembly;
import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.Progress;
import io.panelwright.client.http.ApiResult;
import io.panelwright.deliver.push.PushStop;
import io.panelwright.deliver.push.PushStopException;
import io.panelwright.deliver.push.ServerChecks;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.dsl.Dashboard;
import io.panelwright.environment.Environment;
import io.panelwright.json.JsonObject;
import io.panelwright.sourceedit.DashboardGoal;
import io.panelwright.sourceedit.SourceEditor;
import io.panelwright.sourceedit.SourceFiles;
import io.panelwright.sourceedit.SourcePatch;
import io.panelwright.sourceedit.SourceUpdate;
import io.panelwright.sourceedit.java.JavaSourceEditor;
import io.panelwright.sourceedit.yaml.YamlSourceEditor;
import io.panelwright.text.TextWrapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code pull}: brings the changes of Grafana's users into the source. */
public final class PullCommand extends BaseCommand implements Callable<Integer> {

  private static final String NOTHING =
      "Nothing to pull: the source has all changes of Grafana's users.\n";

  private static final String NO_JAVA =
      "no Java source was found: pull edits those in src/main/java of the Maven or Gradle project"
          + " (pom.xml, build.gradle) whose classes or jar is on the class path";

  private final Console console;

  private final Argument<Boolean> write =
      Argument.flag("--write", "Write the edited files instead of printing a patch.");

  private final Argument<List<Path>> from =
      Argument.option("--from")
          .paramLabel("FILE")
          .description(
              "A dashboard that was exported from the browser as JSON, instead of those of a"
                  + " Grafana; may be repeated.")
          .list(Path.class);

  private final GrafanaOptions grafana = new GrafanaOptions();
  private final DashboardOptions options = new DashboardOptions();

  public PullCommand(Console console) {
    super(
        "pull",
        "Bring the changes that users made in Grafana since the last push into the source, as the"
            + " smallest edits of panels.yaml and of the Java sources. Prints a patch; every edit"
            + " is proved by rendering.");
    this.console = console;
    addArguments(write, from, grafana, options);
    footer(
        "",
        "The patch goes to standard output: panelwright pull > pull.patch; git apply pull.patch",
        "What cannot be placed is listed with its reason, its place and the code to insert.",
        "Exit code 0 if nothing is left to do: no changes, or all written; 1 if changes are left"
            + " or, without --write, in the patch; 3 if it could not run.");
  }

  @Override
  public Integer call() {
    try (var sources = new PullSources(console, options)) {
      if (console.printFindings(sources.rendered().findings())) {
        console.err().println("Nothing was pulled: the source has errors.");
        return ExitCode.COULD_NOT_RUN;
      }
      Optional<Map<Dashboard, PullTarget>> targets =
          from.value().isEmpty() ? readGrafana(sources) : Optional.of(readFiles(sources));
      return targets.isEmpty() ? ExitCode.COULD_NOT_RUN : pull(sources, targets.get());
    }
  }

  private Optional<Map<Dashboard, PullTarget>> readGrafana(PullSources sources) {
    DeliveryTarget target = grafana.target(console, options);
    var printer = new StopPrinter(console, "Nothing was pulled.");
    try {
      ServerChecks.requireAccess(target.grafana(), target.api());
    } catch (PushStopException e) {
      e.stop().accept(printer);
      return Optional.empty();
    }
    Map<Dashboard, PullTarget> targets = new LinkedHashMap<>();
    Optional<PushStop.RequestFailed> failure = readDashboards(sources, target, targets);
    failure.ifPresent(printer::failure);
    return failure.isPresent() ? Optional.empty() : Optional.of(targets);
  }

  /** Reads the dashboards up to the first failure. */
  private Optional<PushStop.RequestFailed> readDashboards(
      PullSources sources, DeliveryTarget target, Map<Dashboard, PullTarget> targets) {
    var reader = new PullReader(options.profile(), target.environment());
    Map<Dashboard, Assembly> dashboards = sources.rendered().assemblies();
    try (var progress = new Progress(console, "dashboards")) {
      for (Map.Entry<Dashboard, Assembly> entry : dashboards.entrySet()) {
        progress.update(targets.size(), dashboards.size());
        ApiResult<PullTarget> read = reader.read(target, entry.getKey(), entry.getValue());
        if (read.failure().isPresent()) {
          String purpose = "\"" + entry.getKey().title() + "\" cannot be read";
          return Optional.of(new PushStop.RequestFailed(purpose, read.failure().get()));
        }
        targets.put(entry.getKey(), read.value().orElseThrow());
      }
    }
    return Optional.empty();
  }

  private Map<Dashboard, PullTarget> readFiles(PullSources sources) {
    Optional<Environment> environment =
        options.environment().environment(console, grafana.config());
    var reader = new PullReader(options.profile(), environment);
    Map<String, JsonObject> exported =
        ExportedDashboards.read(console, from.value(), sources.rendered().assemblies().keySet());
    Map<Dashboard, PullTarget> targets = new LinkedHashMap<>();
    sources
        .rendered()
        .assemblies()
        .forEach(
            (dashboard, assembly) ->
                targets.put(
                    dashboard,
                    Optional.ofNullable(exported.get(dashboard.uid()))
                        .map(live -> reader.exported(dashboard, assembly, live))
                        .orElseGet(
                            () ->
                                PullTarget.unchanged(
                                    assembly.document().json(), "no file has it"))));
    return targets;
  }

  private int pull(PullSources sources, Map<Dashboard, PullTarget> targets) {
    List<DashboardGoal> goals = new ArrayList<>();
    targets.forEach(
        (dashboard, target) ->
            goals.add(
                new DashboardGoal(
                    dashboard,
                    sources.rendered().assemblies().get(dashboard),
                    sources.rendered().contract(dashboard),
                    target.json())));
    List<SourceEditor> editors = editors(sources, goals);
    SourceFiles before = sources.files();
    SourceUpdate update = find(sources, goals, editors);
    String patch = SourcePatch.write(before, update.files());
    List<String> written =
        write.value()
            ? new SourceWriter(console, sources).write(before, update.files())
            : List.of();
    int left = new PullReport(console, write.value()).print(targets, update);
    if (patch.isEmpty()) {
      console.err().print(left == 0 ? NOTHING : summary(0, left));
      return left == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
    if (!write.value() && !console.isPrintable(patch)) {
      throw new CannotRunException(
          "the patch has control characters or a secret, which output replaces, so that it would"
              + " not apply; write the files with --write");
    }
    console.err().print(summary(update.applied().size(), left));
    if (write.value()) {
      boolean java = written.stream().anyMatch(file -> file.endsWith(".java"));
      String compile = java ? "compile the project, then " : "";
      line("→ " + compile + "panelwright render; panelwright push");
      return left == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
    console.out().print(patch);
    line("→ git apply the patch, or write the files: panelwright pull --write");
    return ExitCode.FINDINGS;
  }

  private SourceUpdate find(
      PullSources sources, List<DashboardGoal> goals, List<SourceEditor> editors) {
    try (var progress = new Progress(console, "runs")) {
      var renderer = new ProvingRenderer(sources, progress);
      return SourceUpdate.find(goals, sources.files(), editors, renderer);
    }
  }

  private void line(String text) {
    console.err().print(TextWrapper.wrap(text, 0, 2));
  }

  private String summary(int applied, int left) {
    String done =
        SeverityCounts.plural(applied, "change") + (write.value() ? " written" : " in the patch");
    String proved =
        (write.value() ? "; the source" : "; with the patch, the source")
            + " renders what Grafana has";
    return TextWrapper.wrap(done + ", " + left + " left" + (left == 0 ? proved : "") + ".", 0, 0);
  }

  private List<SourceEditor> editors(PullSources sources, List<DashboardGoal> goals) {
    List<SourceEditor> editors = new ArrayList<>();
    sources.panelsFile().ifPresent(file -> editors.add(new YamlSourceEditor(file)));
    boolean isJava =
        goals.stream()
            .flatMap(goal -> goal.elements().stream())
            .anyMatch(goal -> editors.stream().noneMatch(editor -> editor.edits(goal)));
    if (isJava) {
      SourceEditor java =
          JavaSourceEditor.find()
              .orElseThrow(
                  () ->
                      new CannotRunException(
                          "pull edits Java sources with the compiler of a JDK, and this Java has"
                              + " none; run it with a JDK"));
      if (sources.addJava()) {
        editors.add(java);
      } else {
        console.err().print(TextWrapper.wrap(NO_JAVA, 0, 2));
      }
    }
    return editors;
  }
}
