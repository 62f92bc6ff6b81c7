package io.panelwright.cli.doctor;

import io.panelwright.cli.doctor.ProblemScreen.Problem;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.doctor.DashboardReport;
import io.panelwright.doctor.PanelReport;
import io.panelwright.doctor.QueryReport;
import io.panelwright.doctor.check.Cause;
import io.panelwright.doctor.check.Cause.Assessment;
import io.panelwright.text.AnsiStyle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Formats the report of {@code doctor} for a terminal of 80 columns and 24 lines: the verdict, then
 * the problems with their next steps, the most important first.
 */
final class DoctorFormatter {

  /** The columns for the names of affected panels. */
  private static final int SCOPE_WIDTH = 77;

  private static final int TITLE_WIDTH = 40;

  /** The codes of causes outside of the dashboard; their messages do not need a panel's title. */
  private static final Pattern OF_SERVERS =
      Pattern.compile("server-.*|datasource-.*|target-down|job-not-configured|clock-skew");

  private final AnsiStyle style;
  private final Duration range;

  DoctorFormatter(AnsiStyle style, Duration range) {
    this.style = style;
    this.range = range;
  }

  /**
   * The verdict, and the problems that fit on one screen.
   *
   * @param all the command that prints all problems
   */
  String format(List<DashboardReport> reports, String all) {
    List<Problem> problems = problems(reports);
    String verdict = new DoctorVerdict(reports, range).format(style);
    return problems.isEmpty()
        ? verdict
        : verdict + new ProblemScreen(style).format(problems, 1, all);
  }

  /** The verdict, all problems with their evidence, and all panels. */
  String formatAll(List<DashboardReport> reports) {
    var text = new StringBuilder(new DoctorVerdict(reports, range).format(style));
    text.append(new ProblemScreen(style).formatAll(problems(reports)));
    text.append(ProblemScreen.formatNotes(expected(reports)));
    reports.forEach(
        report -> text.append('\n').append(new PanelTableFormatter(style, report).format()));
    return text.toString();
  }

  private static List<Problem> problems(List<DashboardReport> reports) {
    return causes(reports).stream().map(cause -> problem(cause, reports)).toList();
  }

  /** The reasons why panels are empty as expected. */
  private static List<Problem> expected(List<DashboardReport> reports) {
    return reports.stream()
        .flatMap(report -> report.causes().stream())
        .filter(cause -> cause.assessment() == Assessment.EXPECTED)
        .distinct()
        .map(cause -> problem(cause, reports))
        .toList();
  }

  /** Faults before suspicions, those in Grafana first, then those of the most panels. */
  static List<Cause> causes(List<DashboardReport> reports) {
    return reports.stream()
        .flatMap(DashboardReport::findings)
        .distinct()
        .sorted(
            Comparator.comparing((Cause cause) -> cause.assessment() == Assessment.FAULT ? 0 : 1)
                .thenComparing(cause -> affected(cause, reports).isEmpty() ? 0 : 1)
                .thenComparing(cause -> -affected(cause, reports).size()))
        .toList();
  }

  private static List<PanelReport> affected(Cause cause, List<DashboardReport> reports) {
    return reports.stream()
        .flatMap(report -> report.panels().stream())
        .filter(panel -> panel.causes().anyMatch(cause::equals))
        .toList();
  }

  private static Problem problem(Cause cause, List<DashboardReport> reports) {
    String label =
        switch (cause.assessment()) {
          case FAULT -> "";
          case SUSPICION -> "possible: ";
          case EXPECTED -> "empty as expected: ";
        };
    List<String> evidence = new ArrayList<>();
    for (Cause.Evidence item : cause.evidence()) {
      evidence.add("request: " + item.request());
      evidence.add("result: " + item.result());
    }
    alternatives(cause, reports).forEach(other -> evidence.add("or: " + other.message()));
    List<PanelReport> panels = affected(cause, reports);
    boolean isNamed = panels.size() == 1 && !OF_SERVERS.matcher(cause.code()).matches();
    return new Problem(
        (isNamed ? title(panels.get(0)) + ": " : "")
            + label
            + cause.message()
            + " ["
            + cause.code()
            + "]",
        isNamed ? "" : scope(panels),
        evidence,
        cause.step());
  }

  /** Less likely causes of the same queries. */
  private static Stream<Cause> alternatives(Cause cause, List<DashboardReport> reports) {
    return affected(cause, reports).stream()
        .flatMap(panel -> panel.queries().stream())
        .filter(query -> query.cause().filter(cause::equals).isPresent())
        .map(QueryReport::causes)
        .flatMap(causes -> causes.stream().skip(1))
        .distinct();
  }

  private static String title(PanelReport panel) {
    return PanelTableFormatter.shorten(panel.location().panel(), TITLE_WIDTH);
  }

  /** The number of panels with as many titles as fit on one line. */
  private static String scope(List<PanelReport> panels) {
    if (panels.isEmpty()) {
      return "";
    }
    String text = SeverityCounts.plural(panels.size(), "panel") + ":";
    for (int i = 0; i < panels.size(); i++) {
      String title = (i == 0 ? " " : ", ") + panels.get(i).location().panel();
      int left = panels.size() - i - 1;
      String rest = left == 0 ? "" : " and " + left + " more";
      if (length(text + title + rest) > SCOPE_WIDTH) {
        return i == 0
            ? PanelTableFormatter.shorten(text + title, SCOPE_WIDTH - length(rest)) + rest
            : text + " and " + (panels.size() - i) + " more";
      }
      text += title;
    }
    return text;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
