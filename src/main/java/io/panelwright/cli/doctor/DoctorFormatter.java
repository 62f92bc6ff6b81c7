package io.panelwright.cli.doctor;

import io.panelwright.cli.TextTable;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.doctor.DashboardReport;
import io.panelwright.doctor.PanelReport;
import io.panelwright.doctor.QueryReport;
import io.panelwright.doctor.check.Cause;
import io.panelwright.panelquery.CachingPrometheus;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.util.List;
import java.util.stream.Collectors;

/** Formats the report of {@code doctor} for a terminal of 80 columns: one line for each panel. */
final class DoctorFormatter {

  private static final int WIDTH = 80;
  private static final int NAME_WIDTH = 58;

  private final AnsiStyle style;
  private StringBuilder out = new StringBuilder();

  DoctorFormatter(AnsiStyle style) {
    this.style = style;
  }

  /** The report on one dashboard. */
  String format(DashboardReport report) {
    out = new StringBuilder();
    List<Cause> causes = report.causes();
    appendHeader(report);
    String section = "";
    for (PanelReport panel : report.panels()) {
      if (!panel.location().section().equals(section)) {
        section = panel.location().section();
        out.append('\n').append(heading(section)).append('\n');
      }
      appendPanel(panel, causes);
    }
    for (int i = 0; i < causes.size(); i++) {
      appendCause(i + 1, causes.get(i), report);
    }
    appendTotal(report);
    return out.toString();
  }

  private String heading(String text) {
    return style.paint(Role.HEADING, TerminalSanitizer.sanitize(text));
  }

  private void appendHeader(DashboardReport report) {
    out.append(heading(report.title())).append('\n');
    var servers = new TextTable(2).minimumWidth(0, 28).minimumWidth(1, 30);
    for (CachingPrometheus server : report.servers()) {
      servers.row(
          server.name(),
          server.url(),
          server
              .failure()
              .map(failure -> style.paint(Role.ERROR, label(failure)))
              .orElseGet(() -> style.paint(Role.SUCCESS, "answers")));
    }
    servers.row("Grafana", report.grafana().state());
    out.append(servers.format());
  }

  private static String label(RequestFailure failure) {
    if (failure.kind() == RequestFailure.Kind.NOT_READY) {
      return "not ready";
    }
    return failure.kind() == RequestFailure.Kind.RESPONSE_TIMEOUT ? "hangs" : "no answer";
  }

  private void appendPanel(PanelReport panel, List<Cause> causes) {
    String name = shorten(TerminalSanitizer.sanitize(panel.location().panel()), NAME_WIDTH);
    String detail =
        panel.state() == PanelReport.State.OK
            ? panel.series() + " series"
            : causeNumbers(panel, causes);
    String label = label(panel.state());
    String line =
        "  "
            + style.paint(role(panel.state()), label)
            + " ".repeat(7 - label.length())
            + pad(name, NAME_WIDTH)
            + " ".repeat(Math.max(1, WIDTH - 9 - NAME_WIDTH - detail.length()))
            + detail;
    out.append(line.stripTrailing()).append('\n');
  }

  private static String causeNumbers(PanelReport panel, List<Cause> causes) {
    return panel
        .causes()
        .map(cause -> "[" + (causes.indexOf(cause) + 1) + "]")
        .collect(Collectors.joining(" "));
  }

  private static String label(PanelReport.State state) {
    return switch (state) {
      case OK -> "ok";
      case NO_QUERY -> "-";
      case IDLE -> "idle";
      case PRODUCER_DOWN -> "down";
      case PARTIAL -> "part";
      case EMPTY -> "DARK";
    };
  }

  private static Role role(PanelReport.State state) {
    return switch (state) {
      case OK -> Role.SUCCESS;
      case NO_QUERY, IDLE -> Role.MUTED;
      case PRODUCER_DOWN, PARTIAL -> Role.WARNING;
      case EMPTY -> Role.ERROR;
    };
  }

  private void appendCause(int number, Cause cause, DashboardReport report) {
    out.append('\n');
    String label =
        switch (cause.assessment()) {
          case FAULT -> "error: ";
          case SUSPICION -> "possible: ";
          case EXPECTED -> "expected empty: ";
        };
    append("[" + number + "] " + label + cause.message() + " [" + cause.code() + "]", 0, 4);
    append(affectedQueries(cause, report), 4, 4);
    for (Cause.Evidence evidence : cause.evidence()) {
      append("request: " + evidence.request(), 4, 6);
      append("result: " + evidence.result(), 4, 6);
    }
    alternatives(cause, report).forEach(other -> append("or: " + other.message(), 4, 6));
    append("→ " + cause.next(), 4, 6);
  }

  private void append(String text, int indent, int hanging) {
    out.append(TextWrapper.wrap(TerminalSanitizer.sanitize(text), indent, hanging));
  }

  /** Less likely causes of the same queries. */
  private static List<Cause> alternatives(Cause cause, DashboardReport report) {
    return report.panels().stream()
        .flatMap(panel -> panel.queries().stream())
        .filter(query -> query.cause().filter(cause::equals).isPresent())
        .flatMap(query -> query.causes().stream().skip(1))
        .distinct()
        .toList();
  }

  private static String affectedQueries(Cause cause, DashboardReport report) {
    List<QueryReport> queries =
        report.panels().stream()
            .flatMap(panel -> panel.queries().stream())
            .filter(query -> query.cause().filter(cause::equals).isPresent())
            .toList();
    long withData = queries.stream().filter(QueryReport::hasData).count();
    long empty = queries.size() - withData;
    String text = empty + (empty == 1 ? " query" : " queries") + " without data";
    return withData == 0
        ? text
        : text + ", " + withData + " with a placeholder value or past values only";
  }

  private void appendTotal(DashboardReport report) {
    out.append('\n');
    long ok = report.count(PanelReport.State.OK);
    long idle = report.count(PanelReport.State.IDLE);
    long withoutQuery = report.count(PanelReport.State.NO_QUERY);
    long wrong = report.panels().size() - ok - idle - withoutQuery;
    String text =
        SeverityCounts.plural(report.panels().size(), "panel")
            + ": "
            + ok
            + " with data"
            + (idle > 0 ? ", " + idle + " expected empty" : "")
            + (withoutQuery > 0 ? ", " + withoutQuery + " without a query" : "")
            + (wrong > 0 ? ", " + wrong + " with problems" : "");
    out.append(style.paint(report.isClean() ? Role.SUCCESS : Role.ERROR, text)).append('\n');
  }

  private static String pad(String text, int width) {
    int length = text.codePointCount(0, text.length());
    return text + " ".repeat(Math.max(1, width - length));
  }

  private static String shorten(String text, int width) {
    int length = text.codePointCount(0, text.length());
    return length < width ? text : text.substring(0, text.offsetByCodePoints(0, width - 2)) + "…";
  }
}
