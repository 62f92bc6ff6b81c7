package io.panelwright.cli.lint;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.CompressedBytes;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractSelector;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.DashboardInputs.ParsedInput;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.Git;
import io.panelwright.cli.Progress;
import io.panelwright.cli.WorkerPool;
import io.panelwright.cli.lint.LintSource.Scope;
import io.panelwright.cli.render.DashboardLinter;
import io.panelwright.cli.render.ProjectLinter;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFiles;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.lint.DashboardOutline;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintResult;
import io.panelwright.lint.LintRun;
import io.panelwright.lint.LintedDashboard;
import io.panelwright.lint.Linter;
import io.panelwright.report.ExcludedFinding;
import io.panelwright.report.ExcludedFindings;
import io.panelwright.report.ReportData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Checks the dashboards of files by the rules.
 *
 * <p>A first pass reads all files and keeps their outlines, with which rules compare dashboards. A
 * second pass checks one file after the other. Between the passes, files are compressed.
 */
final class FileLinter {

  /** The first files stay as they were read, so that small runs read each file once. */
  private static final int MAX_KEPT = 100;

  private final Settings settings;
  private final ContractSelector contracts;

  /** The files of the run and of other machines. */
  private final DashboardInputs everything;

  /** The files that are checked here. */
  private final DashboardInputs own;

  private final List<ReadFile> read = new ArrayList<>();

  /** Number of dashboards checked against each contract; the empty name is no contract. */
  private final Map<String, Integer> checked = new TreeMap<>();

  private final List<Finding> findings = new ArrayList<>();
  private final List<ExcludedFinding> excluded = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  private FileLinter(Console console, Settings settings) {
    this.settings = settings;
    this.everything = new DashboardInputs(console);
    this.own = new DashboardInputs(console);
    List<String> named = settings.options.contracts();
    this.contracts = new ContractSelector(DashboardProviders.contracts(named), !named.isEmpty());
  }

  /**
   * How files are checked.
   *
   * @param workers the number of threads
   */
  record Settings(DashboardOptions options, Linter linter, int workers) {

    Settings with(Linter other) {
      return new Settings(options, other, workers);
    }
  }

  /**
   * A file between the two passes.
   *
   * @param source with the scope that applies
   * @param isUnchanged whether its content is that of the earlier commit
   * @param dashboards its dashboards, which may be parsed again at each call
   */
  record ReadFile(
      LintSource source,
      boolean isUnchanged,
      Supplier<List<DashboardFile>> dashboards,
      List<DashboardOutline> outlines) {

    /** The uid of its dashboard; empty if it has none. */
    String uid() {
      return outlines.stream().findFirst().map(DashboardOutline::uid).orElse("");
    }
  }

  private record ParsedFile(ParsedInput parsed, ReadFile file) {}

  private record NumberedSource(int number, LintSource source) {}

  /**
   * Checks all files.
   *
   * @param observer gets the dashboards in order; it keeps only what it needs of each
   */
  static FileLinter lint(
      Console console, Settings settings, List<LintSource> sources, Consumer<LintedFile> observer) {
    var files = new FileLinter(console, settings);
    try (var pool = new WorkerPool(settings.workers);
        var progress = new Progress(console, "files")) {
      List<NumberedSource> numbered =
          IntStream.range(0, sources.size())
              .mapToObj(number -> new NumberedSource(number, sources.get(number)))
              .toList();
      pool.forEach(numbered, FileLinter::read, files::add);
      files.lint(pool, progress, observer);
    }
    return files;
  }

  private static ParsedFile read(NumberedSource numbered) {
    LintSource source = numbered.source;
    String name = source.input().name();
    boolean named = source.input().named();
    byte[] bytes = source.bytes().get();
    boolean unchanged = source.earlierBlob().filter(id -> Git.isBlob(id, bytes)).isPresent();
    ParsedInput parsed = DashboardInputs.parse(name, bytes, named);
    List<DashboardFile> dashboards = parsed.files().dashboards();
    Supplier<byte[]> copy =
        numbered.number < MAX_KEPT ? () -> bytes : CompressedBytes.of(bytes)::bytes;
    Supplier<List<DashboardFile>> content =
        numbered.number < MAX_KEPT
            ? () -> dashboards
            : () -> DashboardInputs.parse(name, copy.get(), named).files().dashboards();
    List<DashboardOutline> outlines = new ArrayList<>();
    for (int i = 0; i < dashboards.size(); i++) {
      int index = i;
      outlines.add(
          DashboardOutline.of(
              dashboard(dashboards.get(i)), () -> content.get().get(index).document()));
    }
    Scope scope =
        unchanged && source.scope() == Scope.ALL_RULES ? Scope.COMPARING_RULES : source.scope();
    var read = new LintSource(source.input(), copy, scope);
    return new ParsedFile(parsed, new ReadFile(read, unchanged, content, List.copyOf(outlines)));
  }

  private void add(ParsedFile parsed) {
    read.add(parsed.file);
    everything.count(parsed.parsed);
    if (parsed.file.source.scope() == Scope.OUTLINE) {
      return;
    }
    DashboardFiles files = own.count(parsed.parsed);
    findings.addAll(files.findings());
    boolean error = files.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
    if (!files.dashboards().isEmpty() || error) {
      names.add(parsed.parsed.name());
    }
    // Of several dashboards in one file each counts as a source.
    files.dashboards().stream().skip(1).map(DashboardFile::label).forEach(names::add);
  }

  private void lint(WorkerPool pool, Progress progress, Consumer<LintedFile> observer) {
    var run =
        LintRun.ofOutlines(read.stream().flatMap(file -> file.outlines.stream()).toList())
            .withDialects(settings.linter.dialects());
    List<ReadFile> ownFiles =
        read.stream().filter(file -> file.source.scope() != Scope.OUTLINE).toList();
    int[] done = {0};
    Consumer<List<LintedFile>> results =
        linted -> {
          for (LintedFile file : linted) {
            add(file);
            observer.accept(file);
          }
          progress.update(++done[0], ownFiles.size());
        };
    if (ownFiles.size() < pool.workers()) {
      // Too few for all threads.
      var onThreads = DashboardLinter.onThreads(settings.linter, pool);
      ownFiles.forEach(file -> results.accept(lint(file, run, onThreads)));
    } else {
      var onOneThread = DashboardLinter.onOneThread(settings.linter);
      pool.forEach(ownFiles, file -> lint(file, run, onOneThread), results);
    }
  }

  private List<LintedFile> lint(ReadFile file, LintRun run, DashboardLinter dashboards) {
    return file.dashboards.get().stream()
        .map(found -> lint(file.source, found, run, dashboards))
        .toList();
  }

  private static LintedDashboard dashboard(DashboardFile file) {
    return new LintedDashboard(file.label(), file.format(), file.document());
  }

  private LintedFile lint(
      LintSource source, DashboardFile file, LintRun run, DashboardLinter dashboards) {
    Optional<Contract> contract = contracts.select(file.document());
    LintContext context =
        dashboards.analyze(
            dashboard(file), contract, GrafanaSchema.forProfile(settings.options.profile()), run);
    LintResult result =
        source.scope() == Scope.ALL_RULES
            ? dashboards.lint(context, Map.of())
            : settings.linter.lintComparing(context, Map.of());
    return LintedFile.of(source.input(), file, result, contract.map(Contract::name).orElse(""));
  }

  private void add(LintedFile linted) {
    findings.addAll(linted.findings());
    excluded.addAll(linted.excluded());
    checked.merge(linted.contract(), 1, Integer::sum);
  }

  /**
   * Requires that a dashboard was read.
   *
   * @throws CannotRunException if no file has one
   */
  FileLinter requireDashboard() {
    everything.summary().requireDashboard();
    return this;
  }

  /** The files, with the scopes that applied. */
  List<ReadFile> files() {
    return List.copyOf(read);
  }

  /** The findings of all files, with a note about profile and contracts. */
  ReportData report(List<String> notes) {
    return report(List.of(), notes);
  }

  /** The findings of all files and further ones, with a note about profile and contracts. */
  ReportData report(List<Finding> further, List<String> notes) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(further);
    // A part of the files cannot show that an exclusion matches nothing.
    if (read.stream().allMatch(file -> file.source.scope() == Scope.ALL_RULES)) {
      all.addAll(settings.linter.reportUnused(false));
    }
    List<String> allNotes = new ArrayList<>(notes);
    own.summary().note().ifPresent(allNotes::add);
    allNotes.add(scope());
    return ProjectLinter.report(all, names, settings.linter, allNotes)
        .withExcluded(new ExcludedFindings(excluded, false));
  }

  private String scope() {
    String grafana = "Checked for Grafana " + settings.options.profile();
    if (checked.isEmpty()) {
      return grafana + ".";
    }
    return checked.entrySet().stream()
        .map(
            entry ->
                (entry.getKey().isEmpty()
                        ? "without a contract: "
                        : "with the contract of " + entry.getKey() + ": ")
                    + SeverityCounts.plural(entry.getValue(), "dashboard"))
        .collect(Collectors.joining("; ", grafana + "; ", ""));
  }
}
