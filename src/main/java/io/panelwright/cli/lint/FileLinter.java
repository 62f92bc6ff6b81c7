package io.panelwright.cli.lint;

import io.panelwright.cli.Console;
import io.panelwright.cli.ContractSelector;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.DashboardProviders;
import io.panelwright.cli.Progress;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.render.ProjectLinter;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Linter;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationConverter;
import io.panelwright.promql.Dialect;
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

  private FileLinter(Linter linter, ContractSelector contracts, Profile profile) {
    this.linter = linter;
    this.contracts = contracts;
    this.profile = profile;
  }

  /** A dashboard and its violations. */
  record LintedFile(DashboardInputs.Input input, DashboardFile file, List<Violation> violations) {

    List<Finding> findings() {
      return violations.stream()
          .map(
              violation ->
                  ViolationConverter.toFinding(
                      violation,
                      file.document(),
                      Optional.of(file.position(violation.location().pointer()))))
          .toList();
    }
  }

  /** Checks all files. */
  static FileLinter lint(
      Console console, RenderOptions options, Linter linter, List<DashboardInputs.Input> inputs) {
    List<String> named = options.contracts();
    var contracts = new ContractSelector(DashboardProviders.contracts(named), !named.isEmpty());
    var files = new FileLinter(linter, contracts, options.profile());
    var reader = new DashboardInputs(console);
    try (var progress = new Progress(console, "files")) {
      Map<DashboardInputs.Input, DashboardFile> read = new LinkedHashMap<>();
      inputs.forEach(input -> files.read(input, reader).ifPresent(file -> read.put(input, file)));
      List<DashboardDocument> all = read.values().stream().map(DashboardFile::document).toList();
      read.forEach(
          (input, file) -> {
            files.lint(input, file, all);
            progress.update(files.files.size(), read.size());
          });
    }
    return files;
  }

  private Optional<DashboardFile> read(DashboardInputs.Input input, DashboardInputs reader) {
    DashboardFile.ReadResult result = reader.read(input);
    findings.addAll(result.findings());
    names.add(input.name());
    return result.file();
  }

  private void lint(DashboardInputs.Input input, DashboardFile file, List<DashboardDocument> all) {
    DashboardDocument document = file.document();
    Optional<Contract> contract = contracts.select(document);
    checked.merge(contract.map(Contract::name).orElse(""), 1, Integer::sum);
    List<DashboardDocument> siblings = all.stream().filter(other -> other != document).toList();
    LintContext context =
        LintContext.analyze(
            document,
            contract,
            GrafanaSchema.forProfile(profile),
            Dialect.GRAFANA,
            siblings,
            linter.dialects());
    files.add(new LintedFile(input, file, linter.check(context, Map.of())));
  }

  /** The dashboards of all readable files. */
  List<LintedFile> files() {
    return files;
  }

  /** The findings of all files and further ones, with a note about profile and contracts. */
  ReportData report(List<Finding> further, List<String> notes) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(further);
    files.forEach(file -> all.addAll(file.findings()));
    all.addAll(linter.reportUnused(false));
    List<String> allNotes = new ArrayList<>(notes);
    allNotes.add(scope());
    return ProjectLinter.report(all, names, linter, allNotes);
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
