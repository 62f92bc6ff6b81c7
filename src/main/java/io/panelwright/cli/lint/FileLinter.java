package io.panelwright.cli.lint;

import io.panelwright.cli.Console;
import io.panelwright.cli.ContractSelector;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.InputSummary;
import io.panelwright.cli.Progress;
import io.panelwright.cli.render.ProjectLinter;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFiles;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintResult;
import io.panelwright.lint.LintRun;
import io.panelwright.lint.LintedDashboard;
import io.panelwright.lint.Linter;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationConverter;
import io.panelwright.promql.Dialect;
import io.panelwright.report.ExcludedFinding;
import io.panelwright.report.ExcludedFindings;
import io.panelwright.report.ReportData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the dashboards of files by the rules. */
final class FileLinter {

  private final Linter linter;
  private final ContractSelector contracts;
  private final Profile profile;

  /** Number of dashboards checked against each contract; the empty name is no contract. */
  private final Map<String, Integer> checked = new LinkedHashMap<>();

  private final List<Finding> findings = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<LintedFile> files = new ArrayList<>();

  /** A sentence about files without dashboards. */
  private Optional<String> note = Optional.empty();

  private InputSummary summary = new InputSummary();

  private FileLinter(Linter linter, ContractSelector contracts, Profile profile) {
    this.linter = linter;
    this.contracts = contracts;
    this.profile = profile;
  }

  /** A dashboard and its violations. */
  record LintedFile(DashboardInputs.Input input, DashboardFile file, LintResult result) {

    List<Violation> violations() {
      return result.violations();
    }

    /** The text that fixes edit; empty if they must not. */
    String text() {
      return file.editableText().orElse("");
    }

    List<Finding> findings() {
      return violations().stream().map(this::finding).toList();
    }

    List<ExcludedFinding> excluded() {
      return ProjectLinter.excluded(result, this::finding);
    }

    private Finding finding(Violation violation) {
      return ViolationConverter.toFinding(
          violation, file.document(), Optional.of(file.position(violation.location().pointer())));
    }
  }

  /**
   * Requires that a dashboard was read.
   *
   * @throws CannotRunException if no file has one
   */
  FileLinter requireDashboard() {
    summary.requireDashboard();
    return this;
  }

  /** Checks all files. */
  static FileLinter lint(
      Console console,
      DashboardOptions options,
      Linter linter,
      List<DashboardInputs.Input> inputs) {
    List<String> named = options.contracts();
    var contracts = new ContractSelector(DashboardProviders.contracts(named), !named.isEmpty());
    var files = new FileLinter(linter, contracts, options.profile());
    var reader = new DashboardInputs(console);
    try (var progress = new Progress(console, "files")) {
      Map<DashboardFile, DashboardInputs.Input> read = new LinkedHashMap<>();
      inputs.forEach(input -> files.read(input, reader).forEach(file -> read.put(file, input)));
      Map<DashboardFile, LintedDashboard> dashboards = new LinkedHashMap<>();
      read.keySet().forEach(file -> dashboards.put(file, dashboard(file)));
      var run = LintRun.of(List.copyOf(dashboards.values())).withDialects(linter.dialects());
      read.forEach(
          (file, input) -> {
            files.lint(input, file, dashboards.get(file), run);
            progress.update(files.files.size(), read.size());
          });
    }
    files.summary = reader.summary();
    files.note = reader.summary().note();
    return files;
  }

  private List<DashboardFile> read(DashboardInputs.Input input, DashboardInputs reader) {
    DashboardFiles result = reader.read(input);
    findings.addAll(result.findings());
    boolean error = result.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
    if (!result.dashboards().isEmpty() || error) {
      names.add(input.name());
    }
    // Of several dashboards in one file each counts as a source.
    result.dashboards().stream().skip(1).map(DashboardFile::label).forEach(names::add);
    return result.dashboards();
  }

  private static LintedDashboard dashboard(DashboardFile file) {
    return new LintedDashboard(file.label(), file.format(), file.document());
  }

  private void lint(
      DashboardInputs.Input input, DashboardFile file, LintedDashboard dashboard, LintRun run) {
    Optional<Contract> contract = contracts.select(file.document());
    checked.merge(contract.map(Contract::name).orElse(""), 1, Integer::sum);
    LintContext context =
        LintContext.analyze(
            dashboard, contract, GrafanaSchema.forProfile(profile), Dialect.GRAFANA, run);
    files.add(new LintedFile(input, file, linter.lint(context, Map.of())));
  }

  /** The dashboards of all readable files. */
  List<LintedFile> files() {
    return files;
  }

  /** The findings of all files, with a note about profile and contracts. */
  ReportData report(List<String> notes) {
    return report(List.of(), notes);
  }

  /** The findings of all files and further ones, with a note about profile and contracts. */
  ReportData report(List<Finding> further, List<String> notes) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(further);
    files.forEach(file -> all.addAll(file.findings()));
    all.addAll(linter.reportUnused(false));
    List<String> allNotes = new ArrayList<>(notes);
    note.ifPresent(allNotes::add);
    allNotes.add(scope());
    List<ExcludedFinding> excluded =
        files.stream().flatMap(file -> file.excluded().stream()).toList();
    return ProjectLinter.report(all, names, linter, allNotes)
        .withExcluded(new ExcludedFindings(excluded, false));
  }

  private String scope() {
    if (checked.isEmpty()) {
      return "Checked for Grafana " + profile + ".";
    }
    return checked.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                (entry.getKey().isEmpty()
                        ? "without a contract: "
                        : "with the contract of " + entry.getKey() + ": ")
                    + SeverityCounts.plural(entry.getValue(), "dashboard"))
        .collect(Collectors.joining("; ", "Checked for Grafana " + profile + "; ", ""));
  }
}
