package io.panelwright.cli;

import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Paragraph;
import io.panelwright.diagnostic.Printable;
import io.panelwright.doctor.SanityLine;
import io.panelwright.doctor.SanityLine.State;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.util.List;
import java.util.Locale;

/** The operator's checklist as a person reads it, and as a machine does. */
final class SanityText {

  /** Grows when a member changes its meaning or goes. */
  private static final int VERSION = 1;

  private final boolean coloured;

  SanityText(boolean coloured) {
    this.coloured = coloured;
  }

  /** One point: what, what was asked, what came back, and the next step where it fails. */
  String of(SanityLine line) {
    var text = new StringBuilder();
    String word =
        switch (line.state()) {
          case OK -> painted("32", "ok   ");
          case WRONG -> painted("1;31", "WRONG");
          case NOT_ASKED -> painted("2", "-    ");
        };
    text.append(word).append(' ').append(Printable.of(line.what())).append('\n');
    if (line.state() == State.OK) {
      text.append(Paragraph.of(Printable.of(line.asked() + ": " + line.came()), 6, 8));
    } else {
      text.append(Paragraph.of(Printable.of("asked: " + line.asked()), 6, 8));
      text.append(Paragraph.of(Printable.of("came back: " + line.came()), 6, 8));
    }
    if (!line.next().isEmpty()) {
      text.append(Paragraph.of(Printable.of("→ " + line.next()), 6, 8));
    }
    return text.toString();
  }

  /** How many are well. */
  String closing(List<SanityLine> lines) {
    long wrong = lines.stream().filter(line -> line.state() == State.WRONG).count();
    long left = lines.stream().filter(line -> line.state() == State.NOT_ASKED).count();
    String checks = Counts.plural(lines.size() - left, "check");
    String text =
        (wrong == 0 ? "sane: " + checks : wrong + " of " + checks + " wrong")
            + (left == 0 ? "" : ", " + left + " not asked");
    return "\n" + painted(wrong == 0 ? "32" : "1;31", text) + "\n";
  }

  /** All of it for machines. */
  static String json(List<SanityLine> lines) {
    return JsonWriter.pretty(
        Json.object()
            .with("version", VERSION)
            .with("sane", lines.stream().noneMatch(line -> line.state() == State.WRONG))
            .with("checks", new JsonArray(lines.stream().<Json>map(SanityText::json).toList())));
  }

  private static JsonObject json(SanityLine line) {
    JsonObject json =
        Json.object()
            .with("what", line.what())
            .with("state", line.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .with("asked", line.asked())
            .with("came", line.came());
    return line.next().isEmpty() ? json : json.with("next", line.next());
  }

  private String painted(String colour, String text) {
    return coloured ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
  }
}
