package io.panelwright.importer.migration;

import io.panelwright.document.GridPos;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Places in the grid: whole numbers within its columns; rows are as wide as it and 1 high. */
final class Positions {

  /** What Grafana assumes of a panel that says nothing. */
  private static final GridPos DEFAULT = new GridPos(0, 0, 6, 3);

  /** Beyond this nobody scrolls; sums stay within an int. */
  private static final int LOWEST = 1_000_000;

  private Positions() {}

  static JsonObject placed(JsonObject panel) {
    JsonObject said = panel.object("gridPos");
    int y = number(said, "y", DEFAULT.y(), 0, LOWEST);
    if (Notes.isRow(panel)) {
      return panel.with("gridPos", new GridPos(0, y, GridPos.COLUMNS, 1).json());
    }
    int w = number(said, "w", DEFAULT.w(), 1, GridPos.COLUMNS);
    int h = number(said, "h", DEFAULT.h(), 1, LOWEST);
    int x = number(said, "x", DEFAULT.x(), 0, GridPos.COLUMNS - w);
    var gridPos = new GridPos(x, y, w, h);
    return isSaid(said, gridPos) ? panel : panel.with("gridPos", gridPos.json());
  }

  /** Only then the member keeps its text and its order. */
  private static boolean isSaid(JsonObject said, GridPos gridPos) {
    JsonObject json = gridPos.json();
    return said.members().size() == json.members().size() && said.members().equals(json.members());
  }

  private static int number(JsonObject said, String key, int preset, int least, int most) {
    double number = JavaScript.number(said.get(key)).orElse(preset);
    return (int) Math.max(least, Math.min(most, Math.round(number)));
  }

  /** Grafana shows the panels inside a row only when the row is collapsed. */
  static JsonObject collapsed(JsonObject panel) {
    boolean holds =
        panel.get("panels").orElse(JsonNull.NULL) instanceof JsonArray inner && !inner.isEmpty();
    return Notes.isRow(panel) && holds && !panel.isTrue("collapsed")
        ? panel.with("collapsed", true)
        : panel;
  }

  /** What every row says. */
  static JsonObject row(JsonObject panel) {
    if (!Notes.isRow(panel)) {
      return panel;
    }
    JsonObject row = panel.has("collapsed") ? panel : panel.with("collapsed", false);
    return row.has("panels") ? row : row.with("panels", new JsonArray(List.<Json>of()));
  }
}
