package io.panelwright.cli;

import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Finding;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DashboardFile;
import io.panelwright.lint.Linter;
import io.panelwright.lint.ViolationFinding;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Dialect;
import io.panelwright.report.Run;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Dashboards of files, held against the rules. */
final class FileDashboards {

  private final Linter linter;
  private final Contracts contracts;
  private final Profile profile;

  /** How many dashboards were held against each contract; without one under the empty name. */
  private final Map<String, Integer> checked = new LinkedHashMap<>();

  private final List<Finding> findings = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Checked> files = new ArrayList<>();

  private FileDashboards(Linter linter, Contracts contracts, Profile profile) {
    this.linter = linter;
    this.contracts = contracts;
    this.profile = profile;
  }

  /** A dashboard and what breaks a rule in it. */
  record Checked(Inputs.Input input, DashboardFile file, List<Violation> violations) {

    List<Finding> findings() {
      return violations.stream()
          .map(
              violation ->
                  ViolationFinding.of(
                      violation,
                      file.document(),
                      Optional.of(file.position(violation.where().pointer()))))
          .toList();
    }
  }

  /** Checks all of them. */
  static FileDashboards check(
      Console console, RenderOptions options, Linter linter, List<Inputs.Input> inputs) {
    List<String> named = options.contracts();
    var contracts = new Contracts(Teams.contracts(named), !named.isEmpty());
    var checks = new FileDashboards(linter, contracts, options.profile());
    var reader = new Inputs(console);
    try (var progress = new Progress(console, "files")) {
      Map<Inputs.Input, DashboardFile> read = new LinkedHashMap<>();
      inputs.forEach(input -> checks.read(input, reader).ifPresent(file -> read.put(input, file)));
      List<DashboardDocument> all = read.values().stream().map(DashboardFile::document).toList();
      read.forEach(
          (input, file) -> {
            checks.check(input, file, all);
            progress.at(checks.files.size(), read.size());
          });
    }
    return checks;
  }

  private Optional<DashboardFile> read(Inputs.Input input, Inputs reader) {
    DashboardFile.Reading reading = reader.read(input);
    findings.addAll(reading.findings());
    names.add(input.name());
    return reading.file();
  }

  private void check(Inputs.Input input, DashboardFile file, List<DashboardDocument> all) {
    DashboardDocument document = file.document();
    Optional<Contract> contract = contracts.of(document);
    checked.merge(contract.map(Contract::name).orElse(""), 1, Integer::sum);
    List<DashboardDocument> siblings = all.stream().filter(other -> other != document).toList();
    Subject subject =
        Subject.of(document, contract, Vocabulary.of(profile), Dialect.GRAFANA, siblings);
    files.add(new Checked(input, file, linter.check(subject, Map.of())));
  }

  /** The dashboards that could be read. */
  List<Checked> files() {
    return files;
  }

  /** What to report, with a note on what was checked. */
  Run run(List<String> notes) {
    List<Finding> all = new ArrayList<>(findings);
    files.forEach(file -> all.addAll(file.findings()));
    all.addAll(linter.unused(false));
    List<String> more = new ArrayList<>(notes);
    more.add(scope());
    return Runs.of(all, names, linter, more.toArray(String[]::new));
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
                    + Counts.plural(entry.getValue(), "dashboard"))
        .collect(Collectors.joining("; ", "Checked for Grafana " + profile + "; ", ""));
  }
}
