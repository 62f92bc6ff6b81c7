package io.panelwright.cli.doctor;

import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.doctor.DashboardReport;
import io.panelwright.doctor.GrafanaReport;
import io.panelwright.doctor.PanelReport;
import io.panelwright.doctor.check.Cause;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.TerminalSanitizer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The first line of the doctor's report. */
final class DoctorVerdict {

  private static final int WIDTH = 80;

  /** Replaced by the dashboard's title, or omitted if the line becomes too long. */
  private static final String SUBJECT = "\0";

  private final List<DashboardReport> reports;
  private final Duration range;

  DoctorVerdict(List<DashboardReport> reports, Duration range) {
    this.reports = reports;
    this.range = range;
  }

  /** One line of at most 80 columns. */
  String format(AnsiStyle style) {
    Role role =
        causes().findAny().isEmpty() ? Role.SUCCESS : hasFault() ? Role.ERROR : Role.WARNING;
    return style.paint(role, text()) + "\n";
  }

  private String text() {
    String time = " (last " + formatRange(range) + ")";
    String start = word() + ": ";
    String end = causes().findAny().isEmpty() ? okay() + grafana() : problem();
    String line = start + end.replace(SUBJECT, " of " + subject()) + time;
    boolean fits = line.codePointCount(0, line.length()) <= WIDTH;
    return fits ? line : start + end.replace(SUBJECT, "") + time;
  }

  private String word() {
    if (causes().findAny().isEmpty()) {
      return "OK";
    }
    return hasFault() ? "PROBLEM" : "POSSIBLE PROBLEM";
  }

  private String okay() {
    long idle = count(PanelReport.State.IDLE);
    if (panels() == 0) {
      return "no panel" + SUBJECT + " has a Prometheus query";
    }
    long filled = count(PanelReport.State.OK);
    if (filled == 0) {
      return share(idle) + (idle == 1 ? " is" : " are") + " empty as expected";
    }
    String data = share(filled) + (panels() == 1 ? " has" : " have") + " data";
    return idle == 0
        ? data
        : data + ", " + idle + (idle == 1 ? " is" : " are") + " empty as expected";
  }

  /** Whether Grafana was checked, too. */
  private String grafana() {
    boolean isChecked =
        !reports.isEmpty()
            && reports.stream().noneMatch(r -> r.grafana().equals(GrafanaReport.NOT_CHECKED));
    return isChecked ? "; Grafana shows " + (reports.size() == 1 ? "it" : "them") : "";
  }

  private String problem() {
    long wrong =
        count(PanelReport.State.EMPTY)
            + count(PanelReport.State.PARTIAL)
            + count(PanelReport.State.PRODUCER_DOWN);
    String number = SeverityCounts.plural(causes().distinct().count(), "cause");
    return wrong == 0
        ? number + " in Grafana; " + okay()
        : share(wrong) + (wrong == 1 ? " lacks" : " lack") + " current data; " + number;
  }

  /** Such as {@code 9 of 25 panels}. */
  private String share(long number) {
    String panels = SeverityCounts.plural(panels(), "panel") + SUBJECT;
    if (number != panels()) {
      return number + " of " + panels;
    }
    return number == 1 ? "the panel" + SUBJECT : "all " + panels;
  }

  private String subject() {
    return reports.size() == 1
        ? "\"" + TerminalSanitizer.sanitize(reports.get(0).title()) + "\""
        : reports.size() + " dashboards";
  }

  private Stream<Cause> causes() {
    return reports.stream().flatMap(DashboardReport::findings);
  }

  private boolean hasFault() {
    return causes().anyMatch(cause -> cause.assessment() == Cause.Assessment.FAULT);
  }

  private long count(PanelReport.State state) {
    return reports.stream().mapToLong(report -> report.count(state)).sum();
  }

  private long panels() {
    return reports.stream().mapToLong(report -> report.panels().size()).sum()
        - count(PanelReport.State.NO_QUERY);
  }

  static String formatRange(Duration range) {
    if (range.toSeconds() % 86_400 == 0) {
      return range.toDays() + "d";
    }
    if (range.toSeconds() % 3600 == 0) {
      return range.toHours() + "h";
    }
    return range.toSeconds() % 60 == 0 ? range.toMinutes() + "m" : range.toSeconds() + "s";
  }
}
