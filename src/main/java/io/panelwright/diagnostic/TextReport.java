package io.panelwright.diagnostic;

import java.util.List;

/** Findings as a person reads them on a terminal. */
public final class TextReport {

  private TextReport() {}

  /** All findings, sorted, with a closing line that counts them. Empty without findings. */
  public static String render(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "";
    }
    var out = new StringBuilder();
    findings.stream().sorted().distinct().forEach(finding -> append(out, finding));
    return out.append('\n').append(count(findings)).append('\n').toString();
  }

  /** One finding in one line: place, severity, message, rule. */
  public static String line(Finding finding) {
    String place =
        finding
            .place()
            .position()
            .map(Position::toString)
            .orElse(String.join(" / ", finding.place().path()));
    return (place.isEmpty() ? "" : place + ": ")
        + finding.severity().word()
        + ": "
        + finding.message()
        + " ["
        + finding.code()
        + "]";
  }

  private static void append(StringBuilder out, Finding finding) {
    out.append(line(finding)).append('\n');
    if (finding.place().position().isPresent() && !finding.place().path().isEmpty()) {
      out.append("  in ").append(String.join(" / ", finding.place().path())).append('\n');
    }
    finding.excerpt().ifPresent(e -> out.append(e.render().indent(4)));
    if (!finding.next().isEmpty()) {
      out.append("  → ").append(finding.next()).append('\n');
    }
  }

  private static String count(List<Finding> findings) {
    List<Finding> distinct = findings.stream().distinct().toList();
    return plural(distinct, Severity.ERROR, "error")
        + (has(distinct, Severity.WARNING)
            ? ", " + plural(distinct, Severity.WARNING, "warning")
            : "");
  }

  private static boolean has(List<Finding> findings, Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity() == severity);
  }

  private static String plural(List<Finding> findings, Severity severity, String word) {
    long n = findings.stream().filter(finding -> finding.severity() == severity).count();
    return n + " " + word + (n == 1 ? "" : "s");
  }
}
