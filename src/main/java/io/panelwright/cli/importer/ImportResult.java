package io.panelwright.cli.importer;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.importer.DroppedParts;
import io.panelwright.importer.ImportCoverage;
import io.panelwright.importer.ImportedDashboard;
import io.panelwright.importer.migration.DashboardMigration;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The result of importing one dashboard.
 *
 * @param source the name of the input file, and of the dashboard in it
 * @param imported the values; empty if the output is JSON
 * @param dropped parts of the source that the output does not have
 * @param findings values that the output does not support
 */
record ImportResult(
    String source,
    Optional<ImportedDashboard> imported,
    List<DashboardMigration.Step> steps,
    List<DroppedParts> dropped,
    ImportedFiles files,
    List<Finding> findings) {

  /** Names of types that generated classes use, and so cannot have themselves. */
  static final List<String> RESERVED =
      List.of(
          "Dashboard",
          "Section",
          "Panel",
          "Panels",
          "Owner",
          "Owners",
          "Units",
          "Color",
          "Variable");

  /** Up to this number of dashboards the details are printed even without {@code --steps}. */
  static final int MAX_DETAILED = 3;

  private static final int MAX_SHOWN = 8;

  ImportResult {
    steps = List.copyOf(steps);
    dropped = List.copyOf(dropped);
    findings = List.copyOf(findings);
  }

  /** Whether the output has everything that Grafana would save of the source. */
  boolean isIdentical() {
    return findings.isEmpty() && dropped.isEmpty() && differences().isEmpty();
  }

  List<String> differences() {
    return imported.map(ImportedDashboard::allDifferences).orElse(List.of());
  }

  int droppedCount() {
    return dropped.stream().mapToInt(DroppedParts::count).sum();
  }

  /** The number of panels without rows; empty if the output is JSON. */
  Optional<Integer> panels() {
    return imported.map(ImportedDashboard::panelCount);
  }

  /** Messages about files that were not written. */
  String describeRefused(Map<Path, ImportedFiles.WriteStatus> statuses, boolean dryRun) {
    StringBuilder text = new StringBuilder();
    statuses.forEach(
        (file, status) -> {
          if (status.isRefused()) {
            String reason =
                status == ImportedFiles.WriteStatus.TAKEN
                    ? ": it is the output of another dashboard of this run; use another folder by"
                        + " --out for one of them"
                    : ": it was not written by import, belongs to another dashboard, or was"
                        + " changed; move it, or use another folder by --out";
            text.append(paragraph(status.label(dryRun) + " " + file + reason, 0, 2));
          }
        });
    return text.toString();
  }

  /** The names of the files that were written. */
  String describeWritten(Map<Path, ImportedFiles.WriteStatus> statuses, boolean dryRun) {
    boolean refused = statuses.values().stream().anyMatch(ImportedFiles.WriteStatus::isRefused);
    return refused ? "" : paragraph(describeFiles(statuses, dryRun), 0, 2);
  }

  private String describeFiles(Map<Path, ImportedFiles.WriteStatus> statuses, boolean dryRun) {
    Map<ImportedFiles.WriteStatus, List<Path>> byStatus = new LinkedHashMap<>();
    statuses.forEach(
        (file, status) -> byStatus.computeIfAbsent(status, s -> new ArrayList<>()).add(file));
    return byStatus.entrySet().stream()
        .map(
            entry -> {
              List<Path> paths = entry.getValue();
              String more = paths.size() == 1 ? "" : " and " + (paths.size() - 1) + " more";
              return entry.getKey().label(dryRun) + " " + paths.get(0) + more;
            })
        .collect(Collectors.joining("; "));
  }

  /** Findings, comparison, migration steps and open issues, for a terminal. */
  String details(boolean allSteps) {
    StringBuilder text = new StringBuilder();
    text.append(FindingFormatter.format(findings));
    imported.ifPresentOrElse(
        dashboard -> text.append(describeComparison(dashboard)),
        () -> text.append(dropped.isEmpty() ? "" : paragraph(headline(), 2, 4)));
    text.append(describeSteps(allSteps));
    imported.ifPresent(dashboard -> text.append(describeIssues(dashboard)));
    return text.append('\n').toString();
  }

  private String describeComparison(ImportedDashboard dashboard) {
    StringBuilder text = new StringBuilder(paragraph(headline(), 2, 4));
    differences().stream().limit(MAX_SHOWN).forEach(d -> text.append(paragraph(d, 4, 6)));
    return text.append(paragraph(describeCoverage(dashboard), 2, 4)).toString();
  }

  /** Whether the result is the same, and if not, why. */
  private String headline() {
    List<String> parts = new ArrayList<>();
    if (!findings.isEmpty()) {
      parts.add("not supported by panels.yaml: " + SeverityCounts.plural(findings.size(), "value"));
    }
    dropped.forEach(some -> parts.add(describeDropped(some)));
    if (!differences().isEmpty()) {
      parts.add("different in " + SeverityCounts.plural(differences().size(), "place") + ":");
    }
    return parts.isEmpty()
        ? "same: the assembled dashboard equals what Grafana would save of " + source
        : String.join("; ", parts);
  }

  private static String describeDropped(DroppedParts some) {
    String places = some.places().stream().limit(MAX_SHOWN).collect(Collectors.joining(", "));
    int more = some.places().size() - MAX_SHOWN;
    return "dropped "
        + SeverityCounts.plural(some.count(), some.kind())
        + (some.reason().isEmpty() ? "" : " (" + some.reason() + ")")
        + (places.isEmpty() ? "" : ": " + places)
        + (more > 0 ? ", " + more + " more" : "");
  }

  private String describeCoverage(ImportedDashboard dashboard) {
    ImportCoverage coverage = dashboard.coverage();
    String raw =
        coverage.rawPaths().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(MAX_SHOWN)
            .map(path -> path.getKey() + (path.getValue() > 1 ? " ×" + path.getValue() : ""))
            .collect(Collectors.joining(", "));
    return SeverityCounts.plural(dashboard.panelCount(), "panel")
        + ", "
        + SeverityCounts.plural(files.lines(), "line")
        + ", "
        + typedShare(coverage)
        + " of the values typed"
        + (coverage.raw() == 0 ? "" : "; raw: " + raw);
  }

  /** The share of typed values, rounded down: 100 % means all. */
  static String typedShare(ImportCoverage coverage) {
    return String.format(Locale.ROOT, "%.1f %%", Math.floor(coverage.typedShare() * 1000) / 10);
  }

  private String describeSteps(boolean all) {
    if (steps.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("  migrated" + (all ? "" : " (--steps lists the places)") + ":\n");
    for (DashboardMigration.Step step : steps) {
      String since = step.since().map(version -> "schema " + version + ": ").orElse("");
      String places = all ? String.join(", ", step.places()) : step.places().size() + " ×";
      text.append(paragraph(since + step.description() + (all ? ": " : ", ") + places, 4, 6));
    }
    return text.toString();
  }

  private static String describeIssues(ImportedDashboard dashboard) {
    StringBuilder text = new StringBuilder();
    for (String note : dashboard.notes()) {
      text.append(paragraph(note, 4, 6));
    }
    dashboard.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> finding.message() + (finding.hint().isEmpty() ? "" : "; " + finding.hint()))
        .distinct()
        .forEach(message -> text.append(paragraph(message, 4, 6)));
    return text.isEmpty() ? "" : "  to fix or to check before rendering:\n" + text;
  }

  /** Titles and values of other dashboards may contain control characters. */
  private static String paragraph(String text, int indent, int hanging) {
    return TextWrapper.wrap(TerminalSanitizer.sanitize(text), indent, hanging);
  }
}
