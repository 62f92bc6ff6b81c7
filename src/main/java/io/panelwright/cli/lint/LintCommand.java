package io.panelwright.cli.lint;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.ConfigurationFile;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.ReportOptions;
import io.panelwright.cli.RunOptions;
import io.panelwright.cli.Utf8File;
import io.panelwright.cli.WorkerPool;
import io.panelwright.cli.render.DraftRun;
import io.panelwright.cli.render.ProjectLinter;
import io.panelwright.cli.render.UnchangedDrafts;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.lint.Linter;
import io.panelwright.lint.rule.RuleExplanation;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.lint.rule.RuleTable;
import io.panelwright.report.ReportData;
import io.panelwright.report.ReportFormat;
import io.panelwright.report.TextReport;
import io.panelwright.text.Suggestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code lint}: checks the project's dashboards, or dashboards in files, by rules. */
public final class LintCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final Argument<List<Path>> arguments =
      Argument.positionals(
          Path.class,
          "FILE",
          "0..*",
          "Dashboards in JSON or YAML, folders of them, or - for standard input (default: the"
              + " project's own dashboards, rendered in memory).");

  private final Argument<Boolean> fix =
      Argument.flag("--fix", "Apply the safe fixes to the files.");

  private final Argument<Boolean> dryRun =
      Argument.flag("--dry-run", "With --fix: show the fixes as a patch; change no file.");

  private final Argument<Optional<String>> since =
      Argument.option("--since")
          .paramLabel("REV")
          .description(
              "Report only findings that the files of this git commit do not have; the others are"
                  + " counted.")
          .optional(String.class);

  private final Argument<Boolean> list =
      Argument.flag("--list", "List all rules with their severities.");

  private final Argument<Optional<String>> explain =
      Argument.option("--explain")
          .paramLabel("RULE")
          .description("Explain a rule.")
          .optional(String.class);

  private final ReportOptions findings = new ReportOptions();
  private final RenderOptions options = new RenderOptions();
  private final RunOptions runOptions = new RunOptions();

  public LintCommand(Console console) {
    super(
        "lint",
        "Check dashboards by rules: the project's own, with findings at Java and YAML lines, or any"
            + " dashboards in JSON or YAML.");
    this.console = console;
    addArguments(arguments, fix, dryRun, since, list, explain, findings, options, runOptions);
    footer(
        "",
        "Files are checked against the contract given by --contract; otherwise against the only"
            + " contract that contains the dashboard's uid or one of its datasources.",
        "Exit code 1 if there are errors or warnings; infos are listed only. Exit code 3 if a file"
            + " cannot be read, or files were named and no dashboard was read.");
  }

  @Override
  public Integer call() {
    if (explain.value().isPresent()) {
      console.out().print(explanation(explain.value().get()));
      return ExitCode.CLEAN;
    }
    checkUsage();
    ConfigurationFile configuration = ConfigurationFile.read(console, findings.config());
    Linter linter = linter(configuration);
    if (!configuration.findings().isEmpty()) {
      return report(ProjectLinter.report(configuration.findings(), List.of(), linter, List.of()));
    }
    if (list.value()) {
      console.out().print(RuleTable.text(configuration.configuration()));
      return ExitCode.CLEAN;
    }
    return arguments.value().isEmpty()
        ? lintProject(configuration)
        : report(lintFiles(linter, configuration));
  }

  private String explanation(String code) {
    return RuleRegistry.find(code)
        .map(RuleExplanation::explain)
        .map(RuleExplanation::text)
        .orElseThrow(
            () ->
                usage(
                    "unknown rule \""
                        + code
                        + "\""
                        + Suggestions.didYouMean(code, RuleRegistry.codes())
                        + "\n→ panelwright lint --list"));
  }

  private void checkUsage() {
    if (dryRun.value() && !fix.value()) {
      throw usage("--dry-run needs --fix");
    }
    if (options.environment().name().isPresent() && !arguments.value().isEmpty()) {
      throw usage("--env is for rendered dashboards: remove it, or the files");
    }
    if (since.value().isPresent() && fix.value()) {
      throw usage("--since reports only: remove --fix");
    }
    if (!runOptions.shard().isWhole() && arguments.value().contains(Path.of("-"))) {
      throw usage("--shard is for several files: standard input is one");
    }
    if (since.value().isPresent() && arguments.value().contains(Path.of("-"))) {
      throw usage("--since compares files with a commit: standard input is in none");
    }
    if (fix.value() && findings.format() != ReportFormat.TEXT) {
      throw usage("--fix reports in text only: remove --format");
    }
    if (fix.value() && !dryRun.value() && arguments.value().contains(Path.of("-"))) {
      throw usage("--fix cannot write standard input: name a file, or add --dry-run");
    }
  }

  private int lintProject(ConfigurationFile configuration) {
    Optional<SinceRevision> earlier = earlier();
    options.environment().environment(console, findings.config());
    try (var pool = new WorkerPool(runOptions.workers())) {
      DraftRun run = DraftRun.renderClassic(console, options, runOptions, pool);
      int code =
          report(
              earlier
                  .map(revision -> lintSince(revision, run, configuration, pool))
                  .orElseGet(() -> noted(run, ProjectLinter.lint(run, configuration, pool))));
      run.requireComplete(DraftRun.CHECKED);
      return code;
    }
  }

  private ReportData lintSince(
      SinceRevision revision, DraftRun run, ConfigurationFile configuration, WorkerPool pool) {
    UnchangedDrafts unchanged = UnchangedDrafts.find(run, revision.committed(), pool);
    ReportData report = ProjectLinter.lint(run, configuration, pool, unchanged);
    return revision.newFindings(
        noted(run, report), run, unchanged, settings(linter(configuration)));
  }

  private ReportData noted(DraftRun run, ReportData report) {
    List<String> notes = new ArrayList<>();
    if (fix.value()) {
      notes.add("--fix changes JSON files only: fix the sources at the lines above.");
    }
    run.shardNote().ifPresent(notes::add);
    notes.add("Checked for Grafana " + options.profile() + ", as rendered.");
    return report.withNotes(notes);
  }

  private FileLinter.Settings settings(Linter linter) {
    return new FileLinter.Settings(options, linter, runOptions.workers());
  }

  /** The commit of {@code --since}. */
  private Optional<SinceRevision> earlier() {
    return since.value().map(rev -> SinceRevision.resolve(console, rev));
  }

  private static Linter linter(ConfigurationFile configuration) {
    return new Linter(configuration.configuration(), RuleRegistry.all());
  }

  private ReportData lintFiles(Linter linter, ConfigurationFile configuration) {
    Optional<SinceRevision> earlier = earlier();
    List<LintSource> sources = sources();
    if (earlier.isPresent()) {
      SourceComparison compared =
          earlier
              .get()
              .compare(settings(linter), linter(configuration), sources, arguments.value());
      compared.now().requireDashboard();
      return noted(earlier.get().newFindings(compared));
    }
    var fixes = new FixWriter(console, options);
    FileLinter files =
        FileLinter.lint(console, settings(linter), sources, fix.value() ? fixes::plan : file -> {})
            .requireDashboard();
    if (!fix.value()) {
      return noted(files.report(List.of()));
    }
    if (dryRun.value()) {
      fixes.printPatches();
      return noted(files.report(fixes.dryRunNotes()));
    }
    fixes.write();
    // The findings that remain after the fixes.
    return noted(
        FileLinter.lint(console, settings(linter), sources, file -> {})
            .report(fixes.skipped(), fixes.notes()));
  }

  /** All files; those of other parts only for the rules that compare dashboards. */
  private List<LintSource> sources() {
    var reader = new DashboardInputs(console);
    return reader.expand(arguments.value()).stream()
        .map(input -> LintSource.of(reader, input))
        .map(
            source ->
                runOptions.shard().contains(Utf8File.displayName(source.input().path().normalize()))
                    ? source
                    : source.with(LintSource.Scope.OUTLINE))
        .toList();
  }

  private ReportData noted(ReportData report) {
    if (runOptions.shard().isWhole()) {
      return report;
    }
    List<String> notes = new ArrayList<>(report.notes());
    notes.add("Only the files of shard " + runOptions.shard() + ".");
    return report.withNotes(notes);
  }

  private int report(ReportData linted) {
    ReportData report = findings.configure(linted);
    boolean text = findings.format() == ReportFormat.TEXT;
    console
        .out()
        .print(
            text
                ? TextReport.render(report, console.terminal().style())
                : findings.format().render(report));
    SeverityCounts counts = report.counts();
    return counts.errors() + counts.warnings() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
