package io.panelwright.report;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The findings that exclusions exclude.
 *
 * @param findings sorted and distinct
 * @param listed whether the text lists them
 */
public record ExcludedFindings(List<ExcludedFinding> findings, boolean listed) {

  /** No excluded findings. */
  public static final ExcludedFindings NONE = new ExcludedFindings(List.of(), false);

  public ExcludedFindings {
    findings = findings.stream().sorted().distinct().toList();
  }

  /** The same findings, which the text lists or only counts. */
  public ExcludedFindings withListed(boolean list) {
    return new ExcludedFindings(findings, list);
  }

  /** The findings with their reasons; empty unless they are listed. */
  public String list() {
    if (findings.isEmpty() || !listed) {
      return "";
    }
    return findings.stream()
        .map(ExcludedFindings::entry)
        .collect(Collectors.joining("", "Excluded:\n", "\n"));
  }

  /** The number of findings as a line; empty without findings. */
  public String count() {
    if (findings.isEmpty()) {
      return "";
    }
    return SeverityCounts.plural(findings.size(), "finding")
        + (listed ? " excluded\n" : " excluded; --show-excluded lists them\n");
  }

  private static String entry(ExcludedFinding excluded) {
    Finding finding = excluded.finding();
    List<String> path = finding.location().path();
    boolean located = finding.location().position().isPresent() && !path.isEmpty();
    return TextWrapper.wrap(FindingFormatter.formatLine(finding), 2, 4)
        + (located ? TextWrapper.wrap("in " + String.join(" / ", path), 4, 6) : "")
        + TextWrapper.wrap(
            TerminalSanitizer.sanitize(
                "reason: " + excluded.reason() + " (" + excluded.exclusion() + ")"),
            4,
            6);
  }

  /** A member of the JSON format that marks a finding as excluded. */
  static JsonObject json(ExcludedFinding excluded) {
    return Json.object()
        .with("kind", kind(excluded))
        .with("reason", excluded.reason())
        .merge(JsonReport.position(excluded.exclusion()));
  }

  /** The kind of the suppression in SARIF. */
  static String kind(ExcludedFinding excluded) {
    return excluded.inSource() ? "inSource" : "external";
  }
}
