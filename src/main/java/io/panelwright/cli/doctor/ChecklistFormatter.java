package io.panelwright.cli.doctor;

import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.doctor.ChecklistItem;
import io.panelwright.doctor.ChecklistItem.State;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.util.List;
import java.util.Locale;

/** Formats the operator's checklist as text for a terminal, or as JSON. */
final class ChecklistFormatter {

  /** Increases when a member of the JSON is removed or changes its meaning. */
  private static final int VERSION = 2;

  private final AnsiStyle style;

  ChecklistFormatter(AnsiStyle style) {
    this.style = style;
  }

  /** One item: title, request, result, and the next step if the check failed. */
  String format(ChecklistItem item) {
    var text = new StringBuilder();
    String state =
        switch (item.state()) {
          case OK -> style.paint(Role.SUCCESS, "ok   ");
          case WRONG -> style.paint(Role.ERROR, "WRONG");
          case SKIPPED -> style.paint(Role.MUTED, "-    ");
        };
    text.append(state).append(' ').append(TerminalSanitizer.sanitize(item.title())).append('\n');
    if (item.state() == State.OK) {
      text.append(line(item.request() + ": " + item.result()));
    } else {
      text.append(line("request: " + item.request()));
      text.append(line("result: " + item.result()));
    }
    if (!item.next().isEmpty()) {
      text.append(line("→ " + item.next()));
    }
    return text.toString();
  }

  private static String line(String text) {
    return TextWrapper.wrap(TerminalSanitizer.sanitize(text), 6, 8);
  }

  /** The number of checks and of those that failed. */
  String total(List<ChecklistItem> items) {
    long wrong = items.stream().filter(item -> item.state() == State.WRONG).count();
    long skipped = items.stream().filter(item -> item.state() == State.SKIPPED).count();
    String checks = SeverityCounts.plural(items.size() - skipped, "check");
    String text =
        (wrong == 0 ? "sane: " + checks : wrong + " of " + checks + " wrong")
            + (skipped == 0 ? "" : ", " + skipped + " skipped");
    return "\n" + style.paint(wrong == 0 ? Role.SUCCESS : Role.ERROR, text) + "\n";
  }

  /** The whole checklist as JSON. */
  static String json(List<ChecklistItem> items) {
    boolean sane = items.stream().noneMatch(item -> item.state() == State.WRONG);
    var checks = new JsonArray(items.stream().<Json>map(ChecklistFormatter::json).toList());
    return JsonWriter.pretty(
        Json.object().with("version", VERSION).with("sane", sane).with("checks", checks));
  }

  private static JsonObject json(ChecklistItem item) {
    JsonObject json =
        Json.object()
            .with("title", item.title())
            .with("state", item.state().name().toLowerCase(Locale.ROOT))
            .with("request", item.request())
            .with("result", item.result());
    return item.next().isEmpty() ? json : json.with("next", item.next());
  }
}
