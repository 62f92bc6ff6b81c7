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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The text of a dashboard: a line that sums it up, then its sections. */
final class DashboardText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private static final int ERROR_INDENT = 4;

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
    out.append(summary(dashboard.panels())).append('\n');
    out.append(style.paint(Role.HEADING, TextLine.cut(dashboard.title(), TextLine.WIDTH)));
    String time =
        TIME.format(now.atZone(dashboard.zone()))
            + ", the last "
            + duration(dashboard.range().length());
    out.append('\n').append(style.paint(Role.MUTED, time)).append('\n');
    Map<String, String> knownErrors = new LinkedHashMap<>();
    for (ShownDashboard.Section section : dashboard.sections()) {
      out.append('\n');
      if (!section.title().isEmpty()) {
        out.append(style.paint(Role.HEADING, TextLine.cut(section.title(), TextLine.WIDTH)));
        out.append('\n');
      }
      for (PanelDisplay panel : section.panels()) {
        out.append(new PanelText(style, panel, isSelection).format());
        panel.errors().forEach(error -> out.append(error(panel, error, knownErrors)));
      }
    }
    return out.toString();
  }

  /** An error in full once; then the title of the panel that has it first. */
  private String error(PanelDisplay panel, QueryError error, Map<String, String> known) {
    String first = known.putIfAbsent(error.message(), panel.title());
    String query = error.refId().isEmpty() ? "" : "query " + error.refId() + " failed";
    String text =
        first == null || isSelection
            ? query + (query.isEmpty() ? "" : ": ") + error.message()
            : query + " as in \"" + TextLine.cut(first, 40) + "\"";
    String line = TextLine.cut(text, 4 * TextLine.WIDTH).replaceAll(LONG_WORD, "$1 ");
    return style.paint(
            Role.ERROR, TextWrapper.wrap(line, ERROR_INDENT, ERROR_INDENT).stripTrailing())
        + "\n";
  }

  /** The first line: how many panels have data, and whether a query failed. */
  private String summary(List<PanelDisplay> panels) {
    long failed = panels.stream().filter(panel -> !panel.errors().isEmpty()).count();
    long empty =
        panels.stream()
            .filter(panel -> panel.errors().isEmpty())
            .filter(panel -> panel.content() instanceof PanelContent.Message)
            .count();
    long unsupported = panels.stream().filter(panel -> !panel.unsupported().isEmpty()).count();
    var text = new StringBuilder();
    text.append(count(panels.size(), "panel"));
    text.append(failed > 0 ? ", " + count(failed, "with a failed query") : "");
    text.append(empty > 0 ? ", " + empty + " without data" : "");
    text.append(unsupported > 0 ? ", " + unsupported + " not supported" : "");
    String verdict =
        failed > 0 ? style.paint(Role.ERROR, "PROBLEM") : style.paint(Role.SUCCESS, "OK");
    return verdict + "  " + text;
  }

  private static String count(long number, String noun) {
    return number + " " + (noun.equals("panel") && number != 1 ? "panels" : noun);
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
