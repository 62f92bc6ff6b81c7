package io.panelwright.report;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of a report.
 *
 * @param findings sorted and distinct
 * @param sources checked sources, such as files, with or without findings
 * @param rules that ran, by code
 * @param notes further lines for the reader
 * @param excluded findings that exclusions exclude; they do not count
 */
public record ReportData(
    List<Finding> findings,
    List<String> sources,
    List<ReportRule> rules,
    List<String> notes,
    ExcludedFindings excluded) {

  public ReportData {
    findings = findings.stream().distinct().sorted().toList();
    sources = List.copyOf(sources);
    rules = List.copyOf(rules);
    notes = List.copyOf(notes);
  }

  /** A report without excluded findings. */
  public ReportData(
      List<Finding> findings, List<String> sources, List<ReportRule> rules, List<String> notes) {
    this(findings, sources, rules, notes, ExcludedFindings.NONE);
  }

  /** A report of findings without sources, rules and notes. */
  public static ReportData of(Collection<Finding> findings) {
    return new ReportData(List.copyOf(findings), List.of(), List.of(), List.of());
  }

  /** The same report with other findings. */
  public ReportData withFindings(List<Finding> others) {
    return new ReportData(others, sources, rules, notes, excluded);
  }

  /** The same report with other notes. */
  public ReportData withNotes(List<String> others) {
    return new ReportData(findings, sources, rules, others, excluded);
  }

  /** The same report with findings that exclusions exclude. */
  public ReportData withExcluded(ExcludedFindings others) {
    return new ReportData(findings, sources, rules, notes, others);
  }

  /** The number of findings of each severity. */
  public SeverityCounts counts() {
    return SeverityCounts.count(findings);
  }

  Optional<ReportRule> rule(String code) {
    return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
  }

  /** The findings by source; sources without findings are included. */
  Map<String, List<Finding>> bySource() {
    Map<String, List<Finding>> grouped = new LinkedHashMap<>();
    sources.stream().sorted().forEach(source -> grouped.put(source, new ArrayList<>()));
    for (Finding finding : findings) {
      grouped.computeIfAbsent(source(finding), any -> new ArrayList<>()).add(finding);
    }
    return grouped;
  }

  /** The file of a finding; without a file, the first name of its path. */
  static String source(Finding finding) {
    return finding
        .location()
        .position()
        .map(Position::file)
        .or(() -> finding.location().path().stream().findFirst())
        .orElse("");
  }
}
