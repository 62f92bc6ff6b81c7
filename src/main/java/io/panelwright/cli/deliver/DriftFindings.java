package io.panelwright.cli.deliver;

import io.panelwright.deliver.ChangeSide;
import io.panelwright.deliver.ComparedElement;
import io.panelwright.deliver.ComparedElement.SidedChange;
import io.panelwright.deliver.drift.DashboardDrift;
import io.panelwright.deliver.drift.DriftElement;
import io.panelwright.deliver.drift.DriftReport;
import io.panelwright.deliver.drift.DriftState;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.diagnostic.Severity;
import io.panelwright.report.ReportData;
import io.panelwright.report.ReportRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Drift as findings at the author's lines, for code scanning. */
final class DriftFindings {

  private final AuthorLines lines;

  DriftFindings(AuthorLines lines) {
    this.lines = lines;
  }

  /** A finding for each change, or for the dashboard if it has no changes. */
  ReportData report(DriftReport report) {
    List<Finding> findings = new ArrayList<>();
    for (DashboardDrift drift : report.dashboards()) {
      boolean reported = drift.state().isDrift() || drift.state() == DriftState.UNREADABLE;
      if (reported && (drift.elements().isEmpty() || drift.move().isPresent())) {
        findings.add(finding(drift));
      }
      for (DriftElement element : drift.elements()) {
        element.element().changes().stream()
            .filter(change -> change.side() != ChangeSide.BOTH)
            .forEach(change -> findings.add(finding(drift, element, change)));
      }
    }
    return new ReportData(
        findings,
        report.dashboards().stream().map(DashboardDrift::uid).toList(),
        Arrays.stream(DriftState.values())
            .filter(state -> state.isDrift() || state == DriftState.UNREADABLE)
            .map(DriftFindings::rule)
            .toList(),
        report.notes());
  }

  private static ReportRule rule(DriftState state) {
    return new ReportRule(
        code(state), severity(state), state.summary(), state.summary(), Optional.empty());
  }

  private static String code(DriftState state) {
    return "drift-" + state.code();
  }

  private static Severity severity(DriftState state) {
    return switch (state) {
      case IN_SYNC, MIGRATED, OURS -> Severity.INFO;
      case THEIRS, BOTH, DIFFERENT, NEVER_PUSHED, MOVED, MISSING, GRAFANA_ONLY -> Severity.WARNING;
      case CONFLICT, UNREADABLE -> Severity.ERROR;
    };
  }

  private Finding finding(DashboardDrift drift) {
    boolean moved = drift.move().isPresent() && !drift.elements().isEmpty();
    DriftState state = moved ? DriftState.MOVED : drift.state();
    String move =
        drift
            .move()
            .map(m -> "the dashboard is in folder " + m.actual() + ", expected " + m.expected())
            .orElse("");
    String message =
        !move.isEmpty() ? move : drift.reason().isEmpty() ? state.summary() : drift.reason();
    return new Finding(
        code(state), severity(state), location(drift, List.of()), message, "", Optional.empty());
  }

  private Location location(DashboardDrift drift, List<String> path) {
    List<String> all = new ArrayList<>(List.of(drift.title()));
    all.addAll(path);
    all.removeIf(String::isBlank);
    return new Location(lines.dashboard(drift.uid()), all);
  }

  private Finding finding(DashboardDrift drift, DriftElement changed, SidedChange change) {
    DriftState state =
        switch (change.side()) {
          case OURS -> DriftState.OURS;
          case THEIRS -> DriftState.THEIRS;
          case BOTH -> DriftState.BOTH;
          case CONFLICT -> DriftState.CONFLICT;
          case UNKNOWN -> drift.state();
        };
    ComparedElement element = changed.element();
    List<String> path =
        switch (element.elementKind()) {
          case DASHBOARD -> List.of();
          case PANEL -> List.of(element.section(), element.name());
          case SECTION, VARIABLE, ANNOTATION, LINK ->
              List.of(element.elementKind().label() + " " + element.name());
        };
    Location place = location(drift, path);
    String own = change.ours().map(c -> "; in the source: " + c.description()).orElse("");
    return new Finding(
        code(state),
        severity(state),
        new Location(changed.position().or(place::position), place.path()),
        state.label() + ": " + change.change().description() + own,
        changed.save().map(save -> "saved by " + save.describe()).orElse(""),
        Optional.empty());
  }
}
