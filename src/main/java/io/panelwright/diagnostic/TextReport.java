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
    findings.stream().sorted().distinct().map(TextReport::entry).forEach(out::append);
    return out.append('\n').append(Counts.of(findings)).append('\n').toString();
  }

  /** One finding in one line: place, severity, message, rule. */
  public static String line(Finding finding) {
    String place =
        finding
            .place()
            .position()
            .map(Position::toString)
            .orElse(String.join(" / ", finding.place().path()));
    return Printable.of(
        (place.isEmpty() ? "" : place + ": ")
            + finding.severity().word()
            + ": "
            + finding.message()
            + " ["
            + finding.code()
            + "]");
  }

  /** One finding in full: its line, where it is, the faulty text and what to do. */
  public static String entry(Finding finding) {
    var out = new StringBuilder(line(finding)).append('\n');
    if (finding.place().position().isPresent() && !finding.place().path().isEmpty()) {
      out.append("  in ").append(String.join(" / ", finding.place().path())).append('\n');
    }
    finding.excerpt().ifPresent(e -> out.append(e.render().indent(4)));
    if (!finding.next().isEmpty()) {
      out.append("  → ").append(finding.next()).append('\n');
    }
    return out.toString();
  }
}
