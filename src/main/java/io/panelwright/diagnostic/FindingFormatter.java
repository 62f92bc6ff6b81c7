package io.panelwright.diagnostic;

import io.panelwright.text.Position;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.util.List;
import java.util.function.UnaryOperator;

/** Formats findings as text, for a terminal of 80 columns or for files. */
public final class FindingFormatter {

  private FindingFormatter() {}

  /**
   * All findings, sorted and wrapped, and a last line with their number. Empty without findings.
   */
  public static String format(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "";
    }
    var out = new StringBuilder();
    findings.stream().distinct().sorted().map(FindingFormatter::wrapEntry).forEach(out::append);
    return out.append('\n').append(SeverityCounts.count(findings)).append('\n').toString();
  }

  /** One finding on one line: location, severity, message, code. */
  public static String formatLine(Finding finding) {
    return place(finding) + " " + message(finding);
  }

  /** One finding in full, not wrapped: its line, path, source line and hint. */
  public static String formatEntry(Finding finding) {
    return formatLine(finding) + "\n" + details(finding, line -> line + "\n");
  }

  /**
   * One finding in full, wrapped. The location is never broken, so that terminals make it a link.
   */
  public static String wrapEntry(Finding finding) {
    return TextWrapper.wrapAfter(place(finding), message(finding), 4)
        + details(finding, line -> TextWrapper.wrap(line.strip(), 2, 4));
  }

  /** The location, if there is one, and the severity. */
  private static String place(Finding finding) {
    String location =
        finding
            .location()
            .position()
            .map(Position::toString)
            .orElse(String.join(" / ", finding.location().path()));
    return TerminalSanitizer.sanitize(location.isEmpty() ? "" : location + ": ")
        + finding.severity().label()
        + ":";
  }

  private static String message(Finding finding) {
    return TerminalSanitizer.sanitize(finding.message() + " [" + finding.code() + "]");
  }

  private static String details(Finding finding, UnaryOperator<String> line) {
    var out = new StringBuilder();
    if (finding.location().position().isPresent() && !finding.location().path().isEmpty()) {
      out.append(line.apply("  in " + String.join(" / ", finding.location().path())));
    }
    finding.excerpt().ifPresent(e -> out.append(e.render().indent(4)));
    if (!finding.hint().isEmpty()) {
      out.append(line.apply("  → " + finding.hint()));
    }
    return out.toString();
  }
}
