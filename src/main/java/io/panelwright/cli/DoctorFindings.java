package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Place;
import io.panelwright.diagnostic.Severity;
import io.panelwright.doctor.DashboardReport;
import io.panelwright.doctor.PanelReport;
import io.panelwright.doctor.QueryReport;
import io.panelwright.doctor.cause.Cause;
import io.panelwright.report.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the doctor found, as findings for machines: one for each query and its likeliest cause. */
final class DoctorFindings {

  private DoctorFindings() {}

  static Run run(List<DashboardReport> reports) {
    List<Finding> findings = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (DashboardReport report : reports) {
      report
          .grafana()
          .causes()
          .forEach(cause -> findings.add(finding(Place.of(report.title()), cause)));
      report.panels().forEach(panel -> add(panel, findings, notes));
    }
    return new Run(
        findings, reports.stream().map(DashboardReport::title).toList(), List.of(), notes);
  }

  private static void add(PanelReport panel, List<Finding> findings, List<String> notes) {
    Place place = Place.of(panel.place().path().toArray(String[]::new));
    for (QueryReport query : panel.queries()) {
      for (Cause cause : query.cause().stream().toList()) {
        if (cause.weight() == Cause.Weight.RIGHTLY) {
          notes.add(String.join(" / ", place.path()) + ": rightly empty: " + cause.what());
        } else {
          findings.add(finding(place.inside(query.refId()), cause));
        }
      }
    }
  }

  private static Finding finding(Place place, Cause cause) {
    String proofs =
        cause.proofs().stream()
            .map(proof -> proof.asked() + " gave " + proof.came())
            .collect(Collectors.joining("; "));
    Severity severity = cause.weight() == Cause.Weight.FAULT ? Severity.ERROR : Severity.WARNING;
    return new Finding(
        cause.code(),
        severity,
        place,
        cause.what() + (proofs.isEmpty() ? "" : " (asked: " + proofs + ")"),
        cause.next(),
        Optional.empty());
  }
}
