package io.panelwright.cli.doctor;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.diagnostic.Severity;
import io.panelwright.doctor.DashboardReport;
import io.panelwright.doctor.PanelReport;
import io.panelwright.doctor.QueryReport;
import io.panelwright.doctor.check.Cause;
import io.panelwright.report.ReportData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report of {@code doctor} as findings: one for each query with its most likely cause. */
final class DoctorFindings {

  private DoctorFindings() {}

  static ReportData collect(List<DashboardReport> reports) {
    List<Finding> findings = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (DashboardReport report : reports) {
      report
          .grafana()
          .causes()
          .forEach(cause -> findings.add(finding(Location.of(report.title()), cause)));
      report.panels().forEach(panel -> add(panel, findings, notes));
    }
    return new ReportData(
        findings, reports.stream().map(DashboardReport::title).toList(), List.of(), notes);
  }

  private static void add(PanelReport panel, List<Finding> findings, List<String> notes) {
    Location location = Location.of(panel.location().path().toArray(String[]::new));
    for (QueryReport query : panel.queries()) {
      for (Cause cause : query.cause().stream().toList()) {
        if (cause.assessment() == Cause.Assessment.EXPECTED) {
          notes.add(String.join(" / ", location.path()) + ": expected empty: " + cause.message());
        } else {
          findings.add(finding(location.child(query.refId()), cause));
        }
      }
    }
  }

  private static Finding finding(Location location, Cause cause) {
    String evidence =
        cause.evidence().stream()
            .map(item -> item.request() + ": " + item.result())
            .collect(Collectors.joining("; "));
    Severity severity =
        cause.assessment() == Cause.Assessment.FAULT ? Severity.ERROR : Severity.WARNING;
    return new Finding(
        cause.code(),
        severity,
        location,
        cause.message() + (evidence.isEmpty() ? "" : " (evidence: " + evidence + ")"),
        cause.next(),
        Optional.empty());
  }
}
