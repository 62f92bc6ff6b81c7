package io.panelwright.report;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.Position;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Findings for a terminal of 80 columns, grouped by file and location. The dashboard that all
 * locations of a file share is printed once.
 */
public final class TextReport {

  private final StringBuilder out = new StringBuilder();
  private final AnsiStyle style;

  private TextReport(AnsiStyle style) {
    this.style = style;
  }

  /** The report, with the number of findings in its last line. */
  public static String render(ReportData run, AnsiStyle style) {
    return render(run, "dashboard", style);
  }

  /**
   * The report of sources that are not dashboards.
   *
   * @param noun of one source, for the last line
   */
  public static String render(ReportData run, String noun, AnsiStyle style) {
    var text = new TextReport(style);
    for (Map.Entry<String, List<Finding>> source : run.bySource().entrySet()) {
      if (!source.getValue().isEmpty()) {
        text.group(source.getKey(), source.getValue());
      }
    }
    text.out.append(run.excluded().list());
    text.closing(run, noun);
    return text.out.toString();
  }

  private void group(String source, List<Finding> findings) {
    Optional<String> dashboard = common(findings).filter(name -> !name.equals(source));
    String heading = source + dashboard.map(name -> " (" + name + ")").orElse("");
    if (!heading.isEmpty()) {
      out.append(
          style.paint(Role.HEADING, TextWrapper.wrap(TerminalSanitizer.sanitize(heading), 0, 2)));
    }
    Optional<Location> previous = Optional.empty();
    for (Finding finding : findings) {
      if (!previous.equals(Optional.of(finding.location()))) {
        out.append(location(finding.location(), source, dashboard.isPresent()));
        previous = Optional.of(finding.location());
      }
      entry(finding);
    }
    out.append('\n');
  }

  /** The first name of all paths, if they share it. */
  private static Optional<String> common(List<Finding> findings) {
    List<String> names =
        findings.stream()
            .map(finding -> finding.location().path())
            .filter(path -> !path.isEmpty())
            .map(path -> path.get(0))
            .distinct()
            .toList();
    return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }

  private String location(Location location, String source, boolean isDashboardPrinted) {
    String position =
        location.position().filter(p -> p.line() > 0).map(TextReport::formatPosition).orElse("");
    String names =
        location.path().stream()
            .skip(isDashboardPrinted || isHeading(location.path(), source) ? 1 : 0)
            .collect(Collectors.joining(" / "));
    String line = (position + (position.isEmpty() || names.isEmpty() ? "" : "  ") + names).strip();
    return line.isEmpty()
        ? ""
        : style.paint(Role.MUTED, TextWrapper.wrap(line, 2, 3 + position.length()));
  }

  /** Whether the first name is the heading of the group, which has no file. */
  private static boolean isHeading(List<String> path, String source) {
    return !path.isEmpty() && path.get(0).equals(source);
  }

  private static String formatPosition(Position position) {
    return position.line() + (position.column() > 0 ? ":" + position.column() : "");
  }

  private void entry(Finding finding) {
    String severity = finding.severity().label() + ":";
    String line = severity + " " + finding.message() + " [" + finding.code() + "]";
    String wrapped = TextWrapper.wrap(line, 4, 6);
    out.append(wrapped, 0, 4)
        .append(style.paint(role(finding.severity()), severity))
        .append(wrapped, 4 + severity.length(), wrapped.length());
    finding.excerpt().map(Excerpt::render).ifPresent(shown -> out.append(shown.indent(4)));
    if (!finding.hint().isEmpty()) {
      out.append(TextWrapper.wrap("→ " + finding.hint(), 6, 8));
    }
  }

  private void closing(ReportData run, String noun) {
    SeverityCounts counts = run.counts();
    String found = run.findings().isEmpty() ? "nothing found" : counts.toString();
    out.append(style.paint(role(counts), found))
        .append(" in ")
        .append(SeverityCounts.plural(run.sources().size(), noun))
        .append('\n')
        .append(run.excluded().count());
    run.notes().forEach(this::note);
  }

  private void note(String note) {
    String text = TerminalSanitizer.sanitize(note);
    int indent = text.length() - text.stripLeading().length();
    out.append(TextWrapper.wrap(text.strip(), indent, indent + 2));
  }

  private static Role role(SeverityCounts counts) {
    if (counts.errors() > 0) {
      return Role.ERROR;
    }
    return counts.warnings() > 0 ? Role.WARNING : Role.SUCCESS;
  }

  private static Role role(Severity severity) {
    return switch (severity) {
      case ERROR -> Role.ERROR;
      case WARNING -> Role.WARNING;
      case INFO -> Role.INFO;
    };
  }
}
