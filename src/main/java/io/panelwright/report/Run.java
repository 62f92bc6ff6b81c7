package io.panelwright.report;

import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was looked at, and what was found.
 *
 * @param findings sorted, each once
 * @param sources what was looked at, such as files; also those in which nothing was found
 * @param rules that ran, by code
 * @param notes what else a person should know, a line each
 */
public record Run(
    List<Finding> findings, List<String> sources, List<ReportedRule> rules, List<String> notes) {

  public Run {
    findings = findings.stream().sorted().distinct().toList();
    sources = List.copyOf(sources);
    rules = List.copyOf(rules);
    notes = List.copyOf(notes);
  }

  /** Findings of something that looks at no files of its own and has no rules. */
  public static Run of(Collection<Finding> findings) {
    return new Run(List.copyOf(findings), List.of(), List.of(), List.of());
  }

  /** How many of each severity. */
  public Counts counts() {
    return Counts.of(findings);
  }

  Optional<ReportedRule> rule(String code) {
    return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
  }

  /** The findings by the source in which they are, sources without any included. */
  Map<String, List<Finding>> bySource() {
    Map<String, List<Finding>> grouped = new LinkedHashMap<>();
    sources.stream().sorted().forEach(source -> grouped.put(source, new ArrayList<>()));
    for (Finding finding : findings) {
      grouped.computeIfAbsent(source(finding), any -> new ArrayList<>()).add(finding);
    }
    return grouped;
  }

  /** Its file; without one the outermost name of its place. */
  static String source(Finding finding) {
    return finding
        .place()
        .position()
        .map(Position::file)
        .or(() -> finding.place().path().stream().findFirst())
        .orElse("");
  }
}
