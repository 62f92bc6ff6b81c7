package io.panelwright.report;

import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Position;
import io.panelwright.diagnostic.Printable;
import io.panelwright.diagnostic.Severity;
import java.util.List;
import java.util.Map;

/** Findings as a person reads them on a terminal of 80 columns, file by file. */
public final class GroupedText {

  private static final int WIDTH = 80;
  private static final String BOLD = "1";
  private static final String DIM = "2";

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
    if (!source.isEmpty()) {
      out.append(painted(BOLD, Printable.of(source))).append('\n');
    }
    findings.forEach(this::entry);
    out.append('\n');
  }

  private void entry(Finding finding) {
    String place = finding.place().position().map(GroupedText::spot).orElse("");
    String severity = finding.severity().word() + ":";
    String line = place + severity + " " + finding.message() + " [" + finding.code() + "]";
    String wrapped = wrap(line, 2, 6);
    int start = 2 + place.length();
    out.append(wrapped, 0, start)
        .append(painted(colour(finding.severity()), severity))
        .append(wrapped, start + severity.length(), wrapped.length());
    String path = String.join(" / ", finding.place().path());
    if (!path.isEmpty() && !path.equals(Run.source(finding))) {
      out.append(painted(DIM, wrap("in " + path, 4, 7)));
    }
    finding.excerpt().map(Excerpt::render).ifPresent(shown -> out.append(shown.indent(4)));
    if (!finding.next().isEmpty()) {
      out.append(wrap("→ " + finding.next(), 4, 6));
    }
  }

  private static String spot(Position position) {
    if (position.line() < 1) {
      return "";
    }
    return position.line() + (position.column() > 0 ? ":" + position.column() : "") + ": ";
  }

  private void closing(Run run) {
    Counts counts = run.counts();
    String found = run.findings().isEmpty() ? "nothing found" : counts.toString();
    out.append(painted(colour(counts), found))
        .append(" in ")
        .append(Counts.plural(run.sources().size(), "dashboard"))
        .append('\n');
    run.notes().forEach(note -> out.append(wrap(Printable.of(note), 0, 2)));
  }

  private static String colour(Counts counts) {
    if (counts.errors() > 0) {
      return colour(Severity.ERROR);
    }
    return counts.warnings() > 0 ? colour(Severity.WARNING) : "32";
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "1;31";
      case WARNING -> "33";
      case INFO -> "36";
    };
  }

  private String painted(String colour, String text) {
    return coloured ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
  }

  /** Lines of at most 80 columns where words allow it, each ending in a newline. */
  static String wrap(String text, int indent, int hanging) {
    var wrapped = new StringBuilder(" ".repeat(indent));
    int column = indent;
    boolean first = true;
    for (String word : text.split(" ")) {
      int width = word.codePointCount(0, word.length());
      if (!first && column + 1 + width > WIDTH) {
        wrapped.append('\n').append(" ".repeat(hanging));
        column = hanging;
      } else if (!first) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += width;
      first = false;
    }
    return wrapped.append('\n').toString();
  }
}
