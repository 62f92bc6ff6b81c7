package io.panelwright.cli.diff;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.diff.Change;
import io.panelwright.diff.ChangeCode;
import io.panelwright.diff.ChangedElement;
import io.panelwright.diff.FileComparison;
import io.panelwright.report.ReportData;
import io.panelwright.report.ReportRule;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Changes as findings, for the report formats of findings. */
final class ChangeFindings {

  private ChangeFindings() {}

  /** The changes of all dashboards, each at the position of its element. */
  static ReportData report(List<FileComparison> compared) {
    List<Finding> findings = new ArrayList<>();
    for (FileComparison comparison : compared) {
      for (ChangedElement element : comparison.diff().changedElements()) {
        Location location = location(comparison, element);
        element.changes().forEach(change -> findings.add(finding(location, change)));
      }
    }
    return new ReportData(
        findings,
        compared.stream().map(ChangeFindings::file).toList(),
        Arrays.stream(ChangeCode.values()).map(ChangeFindings::rule).toList(),
        List.of());
  }

  private static Finding finding(Location location, Change change) {
    return new Finding(
        change.code().code(),
        change.severity(),
        location,
        change.description(),
        change.consequence(),
        Optional.empty());
  }

  private static Location location(FileComparison comparison, ChangedElement element) {
    Position position = element.position().orElseGet(() -> new Position(file(comparison), 1, 1));
    List<String> path = new ArrayList<>(List.of(comparison.diff().title()));
    switch (element.elementKind()) {
      case DASHBOARD -> {}
      case PANEL -> path.addAll(List.of(element.section(), element.name()));
      case SECTION, VARIABLE, ANNOTATION, LINK ->
          path.add(element.elementKind().label() + " " + element.name());
    }
    path.removeIf(String::isBlank);
    return new Location(Optional.of(position), path);
  }

  private static String file(FileComparison comparison) {
    return comparison.after().isEmpty() ? comparison.before() : comparison.after();
  }

  private static ReportRule rule(ChangeCode code) {
    String consequence = code.consequence().isEmpty() ? code.summary() : code.consequence();
    return new ReportRule(
        code.code(), code.severity(), code.summary(), consequence, Optional.empty());
  }
}
