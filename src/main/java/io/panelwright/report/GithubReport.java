package io.panelwright.report;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings as GitHub workflow commands, which annotate the lines of a pull request. */
final class GithubReport {

  private GithubReport() {}

  static String render(ReportData run) {
    var out = new StringBuilder();
    run.findings().forEach(finding -> out.append(line(finding)).append('\n'));
    return out.toString();
  }

  private static String line(Finding finding) {
    List<String> properties = new ArrayList<>();
    Optional<Position> position = finding.location().position();
    position.ifPresent(place -> properties.add("file=" + property(place.file())));
    position.filter(p -> p.line() > 0).ifPresent(place -> properties.add("line=" + place.line()));
    position
        .filter(p -> p.column() > 0)
        .ifPresent(place -> properties.add("col=" + place.column()));
    properties.add("title=" + property(finding.code()));
    return "::"
        + command(finding.severity())
        + " "
        + String.join(",", properties)
        + "::"
        + data(message(finding));
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String message(Finding finding) {
    List<String> lines = new ArrayList<>(List.of(finding.message()));
    if (!finding.location().path().isEmpty()) {
      lines.add("in " + String.join(" / ", finding.location().path()));
    }
    finding.excerpt().map(Excerpt::render).ifPresent(lines::add);
    if (!finding.hint().isEmpty()) {
      lines.add("→ " + finding.hint());
    }
    return String.join("\n", lines);
  }

  /** Escapes as the runner unescapes: actions/toolkit, packages/core/src/command.ts. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
