package io.panelwright.cli;

import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Paragraph;
import io.panelwright.diagnostic.Printable;
import io.panelwright.doctor.DashboardReport;
import io.panelwright.doctor.PanelReport;
import io.panelwright.doctor.QueryReport;
import io.panelwright.doctor.ask.Server;
import io.panelwright.doctor.cause.Cause;
import io.panelwright.doctor.cause.Proof;
import io.panelwright.http.Failure;
import java.util.List;
import java.util.stream.Collectors;

/** What the doctor found, for a person at a terminal of 80 columns: a line for each panel. */
final class DoctorText {

  private static final int WIDTH = 80;
  private static final int NAME_WIDTH = 58;
  private static final String RED = "1;31";
  private static final String YELLOW = "33";
  private static final String GREEN = "32";
  private static final String DIM = "2";
  private static final String BOLD = "1";

  private final boolean coloured;
  private StringBuilder out = new StringBuilder();

  DoctorText(boolean coloured) {
    this.coloured = coloured;
  }

  /** The whole report on one dashboard. */
  String of(DashboardReport report) {
    out = new StringBuilder();
    List<Cause> causes = report.causes();
    head(report);
    String section = "";
    for (PanelReport panel : report.panels()) {
      if (!panel.place().section().equals(section)) {
        section = panel.place().section();
        out.append('\n').append(painted(BOLD, Printable.of(section))).append('\n');
      }
      panel(panel, causes);
    }
    for (int i = 0; i < causes.size(); i++) {
      cause(i + 1, causes.get(i), report);
    }
    closing(report);
    return out.toString();
  }

  private void head(DashboardReport report) {
    out.append(painted(BOLD, Printable.of(report.title()))).append('\n');
    for (Server server : report.servers()) {
      String state = server.broken().map(DoctorText::word).orElse("answers");
      row(server.name(), server.url(), painted(state.equals("answers") ? GREEN : RED, state));
    }
    row("Grafana", report.grafana().state(), "");
  }

  private static String word(Failure failure) {
    if (failure instanceof Failure.NotReady) {
      return "not ready";
    }
    return failure instanceof Failure.TimedOut late && late.connected() ? "hangs" : "no answer";
  }

  private void row(String name, String where, String state) {
    out.append(("  " + padded(name, 30) + padded(where, 32) + state).stripTrailing()).append('\n');
  }

  private void panel(PanelReport panel, List<Cause> causes) {
    String name = shortened(Printable.of(panel.place().panel()), NAME_WIDTH);
    String detail =
        panel.state() == PanelReport.State.OK
            ? Counts.plural(panel.series(), "series").replace("seriess", "series")
            : numbers(panel, causes);
    String word = word(panel.state());
    out.append("  ")
        .append(painted(colour(panel.state()), word))
        .append(" ".repeat(7 - word.length()))
        .append(padded(name, NAME_WIDTH))
        .append(" ".repeat(Math.max(1, WIDTH - 9 - NAME_WIDTH - detail.length())))
        .append(detail);
    trim();
    out.append('\n');
  }

  private void trim() {
    while (out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  private static String numbers(PanelReport panel, List<Cause> causes) {
    return panel
        .causes()
        .map(cause -> "[" + (causes.indexOf(cause) + 1) + "]")
        .collect(Collectors.joining(" "));
  }

  private static String word(PanelReport.State state) {
    return switch (state) {
      case OK -> "ok";
      case SILENT -> "-";
      case IDLE -> "idle";
      case STAND_IN -> "down";
      case PART -> "part";
      case DARK -> "DARK";
    };
  }

  private static String colour(PanelReport.State state) {
    return switch (state) {
      case OK -> GREEN;
      case SILENT, IDLE -> DIM;
      case STAND_IN, PART -> YELLOW;
      case DARK -> RED;
    };
  }

  private void cause(int number, Cause cause, DashboardReport report) {
    out.append('\n');
    String label =
        switch (cause.weight()) {
          case FAULT -> "error: ";
          case DOUBT -> "perhaps: ";
          case RIGHTLY -> "rightly empty: ";
        };
    String head = "[" + number + "] " + label + cause.what() + " [" + cause.code() + "]";
    out.append(Paragraph.of(Printable.of(head), 0, 4));
    out.append(Paragraph.of(touched(cause, report), 4, 4));
    for (Proof proof : cause.proofs()) {
      out.append(Paragraph.of("asked: " + Printable.of(proof.asked()), 4, 6));
      out.append(Paragraph.of("came back: " + Printable.of(proof.came()), 4, 6));
    }
    others(cause, report)
        .forEach(other -> out.append(Paragraph.of("or: " + Printable.of(other.what()), 4, 6)));
    out.append(Paragraph.of("→ " + Printable.of(cause.next()), 4, 6));
  }

  /** Less likely causes of the same queries. */
  private static List<Cause> others(Cause cause, DashboardReport report) {
    return report.panels().stream()
        .flatMap(panel -> panel.queries().stream())
        .filter(query -> query.cause().filter(cause::equals).isPresent())
        .flatMap(query -> query.causes().stream().skip(1))
        .distinct()
        .toList();
  }

  private static String touched(Cause cause, DashboardReport report) {
    List<QueryReport> queries =
        report.panels().stream()
            .flatMap(panel -> panel.queries().stream())
            .filter(query -> query.cause().filter(cause::equals).isPresent())
            .toList();
    long shown = queries.stream().filter(QueryReport::shows).count();
    long empty = queries.size() - shown;
    String text = Counts.plural(empty, "query").replace("querys", "queries") + " without data";
    return shown == 0 ? text : text + ", " + shown + " with a stand-in or only the past";
  }

  private void closing(DashboardReport report) {
    out.append('\n');
    long ok = report.count(PanelReport.State.OK);
    long idle = report.count(PanelReport.State.IDLE);
    long silent = report.count(PanelReport.State.SILENT);
    long wrong = report.panels().size() - ok - idle - silent;
    String text =
        Counts.plural(report.panels().size(), "panel")
            + ": "
            + ok
            + " with data"
            + (idle > 0 ? ", " + idle + " rightly empty" : "")
            + (silent > 0 ? ", " + silent + " without a query" : "")
            + (wrong > 0 ? ", " + wrong + " not as they should be" : "");
    out.append(painted(report.isClean() ? GREEN : RED, text)).append('\n');
  }

  private static String padded(String text, int width) {
    int length = text.codePointCount(0, text.length());
    return text + " ".repeat(Math.max(1, width - length));
  }

  private static String shortened(String text, int width) {
    int length = text.codePointCount(0, text.length());
    return length < width ? text : text.substring(0, text.offsetByCodePoints(0, width - 2)) + "…";
  }

  private String painted(String colour, String text) {
    return coloured ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
  }
}
