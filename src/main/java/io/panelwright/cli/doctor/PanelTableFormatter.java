package io.panelwright.cli.doctor;

import io.panelwright.cli.TextTable;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.doctor.DashboardReport;
import io.panelwright.doctor.PanelReport;
import io.panelwright.doctor.check.Cause;
import io.panelwright.panelquery.CachingPrometheus;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.util.stream.Collectors;

/** Formats all servers and panels of a dashboard, one line for each. */
final class PanelTableFormatter {

  private static final int WIDTH = 80;
  private static final int STATE_WIDTH = 19;
  private static final int TITLE_WIDTH = 46;

  private final AnsiStyle style;
  private final DashboardReport report;
  private final StringBuilder out = new StringBuilder();

  PanelTableFormatter(AnsiStyle style, DashboardReport report) {
    this.style = style;
    this.report = report;
  }

  String format() {
    appendServers();
    String section = "";
    for (PanelReport panel : report.panels()) {
      if (!panel.location().section().equals(section)) {
        section = panel.location().section();
        out.append('\n').append(heading(section)).append('\n');
      }
      appendPanel(panel);
    }
    return out.toString();
  }

  private String heading(String text) {
    return style.paint(Role.HEADING, TerminalSanitizer.sanitize(text));
  }

  private void appendServers() {
    out.append(heading(report.title())).append('\n');
    var servers = new TextTable(2).minimumWidth(0, 28).minimumWidth(1, 30);
    for (CachingPrometheus server : report.servers()) {
      servers.row(
          server.name(),
          server.url(),
          server
              .failure()
              .map(failure -> style.paint(Role.ERROR, label(failure)))
              .orElseGet(() -> style.paint(Role.SUCCESS, "ready")));
    }
    servers.row("Grafana", report.grafana().state());
    out.append(servers.format());
  }

  private static String label(RequestFailure failure) {
    if (failure.kind() == RequestFailure.Kind.NOT_READY) {
      return "not ready";
    }
    return failure.kind() == RequestFailure.Kind.RESPONSE_TIMEOUT ? "no response" : "not reachable";
  }

  private void appendPanel(PanelReport panel) {
    String title = shorten(TerminalSanitizer.sanitize(panel.location().panel()), TITLE_WIDTH);
    String detail =
        panel.state() == PanelReport.State.OK
            ? panel.series() + " series"
            : panel.causes().map(Cause::code).distinct().collect(Collectors.joining(", "));
    String label = label(panel.state());
    String start =
        "  "
            + style.paint(role(panel.state()), label)
            + " ".repeat(STATE_WIDTH - label.length())
            + title;
    int column = 2 + STATE_WIDTH + title.codePointCount(0, title.length());
    int gap = WIDTH - column - detail.length();
    out.append(
        gap > 0
            ? (start + " ".repeat(gap) + detail).stripTrailing() + "\n"
            : start + "\n" + TextWrapper.wrap(detail, 2 + STATE_WIDTH, 2 + STATE_WIDTH));
  }

  private static String label(PanelReport.State state) {
    return switch (state) {
      case OK -> "data";
      case NO_QUERY -> "no query";
      case IDLE -> "empty as expected";
      case PRODUCER_DOWN -> "no current data";
      case PARTIAL -> "partly no data";
      case EMPTY -> "no data";
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

  static String shorten(String text, int width) {
    int length = text.codePointCount(0, text.length());
    return length <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }
}
