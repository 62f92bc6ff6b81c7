package io.panelwright.cli.show;

import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PanelDisplay.QueryError;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.TextWrapper;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The text of a dashboard: a line that sums it up, then its sections. */
final class DashboardText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private static final int ERROR_INDENT = 4;
  private static final int TITLES_INDENT = 2;
  private static final int MAX_TITLES_LENGTH = 210;

  /** The part of a word that fills a line. */
  private static final String LONG_WORD = "(\\S{" + (TextLine.WIDTH - ERROR_INDENT) + "})(?=\\S)";

  private final AnsiStyle style;
  private final boolean isSelection;

  /**
   * @param isSelection whether the user named panels, which are then printed in full
   */
  DashboardText(AnsiStyle style, boolean isSelection) {
    this.style = style;
    this.isSelection = isSelection;
  }

  String format(ShownDashboard dashboard, Instant now) {
    var out = new StringBuilder();
    StateColors states = StateColors.of(dashboard.panels());
    out.append(summary(dashboard.panels(), states)).append('\n');
    out.append(style.paint(Role.HEADING, TextLine.cut(dashboard.title(), TextLine.WIDTH)));
    String time =
        TIME.format(now.atZone(dashboard.zone()))
            + ", the last "
            + duration(dashboard.range().length());
    out.append('\n').append(style.paint(Role.MUTED, time)).append('\n');
    out.append(titles(Role.ERROR, "red", states.red()));
    out.append(titles(Role.WARNING, "orange", states.orange()));
    Map<String, String> knownErrors = new LinkedHashMap<>();
    for (ShownDashboard.Section section : dashboard.sections()) {
      out.append('\n');
      if (!section.title().isEmpty()) {
        out.append(style.paint(Role.HEADING, TextLine.cut(section.title(), TextLine.WIDTH)));
        out.append('\n');
      }
      for (PanelDisplay panel : section.panels()) {
        out.append(new PanelText(style, panel, isSelection).format());
        out.append(errors(panel, knownErrors));
      }
    }
    return out.toString();
  }

  /** The errors of a panel: each in full once; then the title of the panel that has it first. */
  private String errors(PanelDisplay panel, Map<String, String> known) {
    Map<String, List<String>> queries = new LinkedHashMap<>();
    for (QueryError error : panel.errors()) {
      List<String> refIds = queries.computeIfAbsent(error.message(), text -> new ArrayList<>());
      if (!error.refId().isEmpty()) {
        refIds.add(error.refId());
      }
    }
    var out = new StringBuilder();
    queries.forEach(
        (message, refIds) -> {
          Optional<String> first = Optional.ofNullable(known.putIfAbsent(message, panel.title()));
          out.append(error(message, refIds, isSelection ? Optional.empty() : first));
        });
    return out.toString();
  }

  private String error(String message, List<String> refIds, Optional<String> first) {
    String failed =
        switch (refIds.size()) {
          case 0 -> "failed";
          case 1 -> "query " + refIds.get(0) + " failed";
          default -> "queries " + String.join(", ", refIds) + " failed";
        };
    String text =
        first
            .map(title -> failed + " as in \"" + TextLine.cut(title, 40) + "\"")
            .orElseGet(() -> refIds.isEmpty() ? message : failed + ": " + message);
    String line = TextLine.cut(text, 4 * TextLine.WIDTH).replaceAll(LONG_WORD, "$1 ");
    return style.paint(
            Role.ERROR, TextWrapper.wrap(line, ERROR_INDENT, ERROR_INDENT).stripTrailing())
        + "\n";
  }

  /** The first line: a verdict, and how many panels need a look. */
  private String summary(List<PanelDisplay> panels, StateColors states) {
    long failed = panels.stream().filter(panel -> !panel.errors().isEmpty()).count();
    long empty =
        panels.stream()
            .filter(panel -> panel.errors().isEmpty())
            .filter(panel -> panel.content() instanceof PanelContent.Message)
            .count();
    long unsupported = panels.stream().filter(panel -> !panel.unsupported().isEmpty()).count();
    var text = new StringBuilder();
    text.append(panels.size()).append(panels.size() == 1 ? " panel" : " panels");
    text.append(count(failed, "with a failed query"));
    text.append(count(states.red().size(), "red"));
    text.append(count(states.orange().size(), "orange"));
    text.append(count(empty, "without data"));
    text.append(count(unsupported, "not supported"));
    if (failed > 0) {
      return style.paint(Role.ERROR, "PROBLEM") + "  " + text;
    }
    return states.areNone()
        ? style.paint(Role.SUCCESS, "OK") + "  " + text
        : style.paint(Role.WARNING, "CHECK") + "  " + text;
  }

  private static String count(long number, String noun) {
    return number == 0 ? "" : ", " + number + " " + noun;
  }

  /** The titles of the panels of a color, on up to three lines. */
  private String titles(Role role, String color, List<String> titles) {
    if (titles.isEmpty()) {
      return "";
    }
    String line = TextLine.cut(String.join(", ", titles), MAX_TITLES_LENGTH);
    String wrapped =
        TextWrapper.wrap(color + ": " + line, TITLES_INDENT, TITLES_INDENT + 2).stripTrailing();
    return style.paint(role, wrapped) + "\n";
  }

  private static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds % 86_400 == 0 && seconds > 86_400) {
      return seconds / 86_400 + " days";
    }
    if (seconds % 3600 == 0) {
      return seconds == 3600 ? "hour" : seconds / 3600 + " hours";
    }
    return seconds % 60 == 0 ? seconds / 60 + " minutes" : seconds + " seconds";
  }
}
