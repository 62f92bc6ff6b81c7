package io.panelwright.diagnostic;

import io.panelwright.text.Position;
import io.panelwright.text.TerminalSanitizer;
import java.util.List;

/** Formats findings for a terminal. */
public final class FindingFormatter {

  private FindingFormatter() {}

  /** All findings, sorted, and a last line with their number. Empty without findings. */
  public static String format(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "";
    }
    var out = new StringBuilder();
    findings.stream().distinct().sorted().map(FindingFormatter::formatEntry).forEach(out::append);
    return out.append('\n').append(SeverityCounts.count(findings)).append('\n').toString();
  }

  /** One finding on one line: location, severity, message, code. */
  public static String formatLine(Finding finding) {
    String location =
        finding
            .location()
            .position()
            .map(Position::toString)
            .orElse(String.join(" / ", finding.location().path()));
    return TerminalSanitizer.sanitize(
        (location.isEmpty() ? "" : location + ": ")
            + finding.severity().label()
            + ": "
            + finding.message()
            + " ["
            + finding.code()
            + "]");
  }

  /** One finding in full: its line, path, source line and hint. */
  public static String formatEntry(Finding finding) {
    var out = new StringBuilder(formatLine(finding)).append('\n');
    if (finding.location().position().isPresent() && !finding.location().path().isEmpty()) {
      out.append("  in ").append(String.join(" / ", finding.location().path())).append('\n');
    }
    finding.excerpt().ifPresent(e -> out.append(e.render().indent(4)));
    if (!finding.hint().isEmpty()) {
      out.append("  → ").append(finding.hint()).append('\n');
    }
    return out.toString();
  }
}
