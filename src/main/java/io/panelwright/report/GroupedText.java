package io.panelwright.report;

import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Paragraph;
import io.panelwright.diagnostic.Place;
import io.panelwright.diagnostic.Position;
import io.panelwright.diagnostic.Printable;
import io.panelwright.diagnostic.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Findings as a person reads them on a terminal of 80 columns: by file, and in a file by place.
 * What all places of a file have in common, its dashboard, is said once.
 */
public final class GroupedText {

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String GREEN = "32";

  private final StringBuilder out = new StringBuilder();
  private final boolean coloured;

  private GroupedText(boolean coloured) {
    this.coloured = coloured;
  }

  /** The report with a closing line that counts. */
  public static String render(Run run, boolean coloured) {
    var text = new GroupedText(coloured);
    for (Map.Entry<String, List<Finding>> source : run.bySource().entrySet()) {
      if (!source.getValue().isEmpty()) {
        text.group(source.getKey(), source.getValue());
      }
    }
    text.closing(run);
    return text.out.toString();
  }

  private void group(String source, List<Finding> findings) {
    Optional<String> dashboard = common(findings).filter(name -> !name.equals(source));
    String heading = source + dashboard.map(name -> " (" + name + ")").orElse("");
    if (!heading.isEmpty()) {
      out.append(painted(BOLD, Paragraph.of(Printable.of(heading), 0, 2)));
    }
    Optional<Place> last = Optional.empty();
    for (Finding finding : findings) {
      if (!last.equals(Optional.of(finding.place()))) {
        out.append(place(finding.place(), source, dashboard.isPresent()));
        last = Optional.of(finding.place());
      }
      entry(finding);
    }
    out.append('\n');
  }

  /** The outermost name of all places. */
  private static Optional<String> common(List<Finding> findings) {
    List<String> names =
        findings.stream()
            .map(finding -> finding.place().path())
            .filter(path -> !path.isEmpty())
            .map(path -> path.get(0))
            .distinct()
            .toList();
    return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }

  private String place(Place place, String source, boolean shared) {
    String spot = place.position().filter(p -> p.line() > 0).map(GroupedText::spot).orElse("");
    String names =
        place.path().stream()
            .skip(shared || place.path().equals(List.of(source)) ? 1 : 0)
            .collect(Collectors.joining(" / "));
    String line = (spot + (spot.isEmpty() || names.isEmpty() ? "" : "  ") + names).strip();
    return line.isEmpty() ? "" : painted(DIM, Paragraph.of(line, 2, 3 + spot.length()));
  }

  private static String spot(Position position) {
    return position.line() + (position.column() > 0 ? ":" + position.column() : "");
  }

  private void entry(Finding finding) {
    String severity = finding.severity().word() + ":";
    String line = severity + " " + finding.message() + " [" + finding.code() + "]";
    String wrapped = Paragraph.of(line, 4, 6);
    out.append(wrapped, 0, 4)
        .append(painted(colour(finding.severity()), severity))
        .append(wrapped, 4 + severity.length(), wrapped.length());
    finding.excerpt().map(Excerpt::render).ifPresent(shown -> out.append(shown.indent(4)));
    if (!finding.next().isEmpty()) {
      out.append(Paragraph.of("→ " + finding.next(), 6, 8));
    }
  }

  private void closing(Run run) {
    Counts counts = run.counts();
    String found = run.findings().isEmpty() ? "nothing found" : counts.toString();
    out.append(painted(colour(counts), found))
        .append(" in ")
        .append(Counts.plural(run.sources().size(), "dashboard"))
        .append('\n');
    run.notes().forEach(this::note);
  }

  private void note(String note) {
    String text = Printable.of(note);
    int indent = text.length() - text.stripLeading().length();
    out.append(Paragraph.of(text.strip(), indent, indent + 2));
  }

  private static String colour(Counts counts) {
    if (counts.errors() > 0) {
      return colour(Severity.ERROR);
    }
    return counts.warnings() > 0 ? colour(Severity.WARNING) : GREEN;
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "1;31";
      case WARNING -> "33";
      case INFO -> "36";
    };
  }

  /** A final newline stays outside, so that no line starts in a colour. */
  private String painted(String colour, String text) {
    if (!coloured) {
      return text;
    }
    String body = text.stripTrailing();
    return "\u001b[" + colour + "m" + body + "\u001b[0m" + text.substring(body.length());
  }
}
