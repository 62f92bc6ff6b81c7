package io.panelwright.importer.migration;

import io.panelwright.dashboard.GridPos;
import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Grid positions: whole numbers within the columns; rows have the full width and height 1. */
final class GridPositionMigration {

  /** Grafana's default for panels without a position. */
  private static final GridPos DEFAULT = new GridPos(0, 0, 6, 3);

  /** Maximum coordinate; sums of two stay within an int. */
  private static final int MAX_COORDINATE = 1_000_000;

  private GridPositionMigration() {}

  static JsonObject normalize(JsonObject panel) {
    JsonObject gridPosition = panel.object("gridPos");
    int y = number(gridPosition, "y", DEFAULT.y(), 0, MAX_COORDINATE);
    if (MigrationLog.isRow(panel)) {
      return panel.with("gridPos", new GridPos(0, y, GridPos.COLUMNS, 1).json());
    }
    int w = number(gridPosition, "w", DEFAULT.w(), 1, GridPos.COLUMNS);
    int h = number(gridPosition, "h", DEFAULT.h(), 1, MAX_COORDINATE);
    int x = number(gridPosition, "x", DEFAULT.x(), 0, GridPos.COLUMNS - w);
    var gridPos = new GridPos(x, y, w, h);
    return isUnchanged(gridPosition, gridPos) ? panel : panel.with("gridPos", gridPos.json());
  }

  /** If this is true, the member keeps its text and its order. */
  private static boolean isUnchanged(JsonObject gridPosition, GridPos gridPos) {
    JsonObject json = gridPos.json();
    return gridPosition.members().size() == json.members().size()
        && gridPosition.members().equals(json.members());
  }

  private static int number(
      JsonObject gridPosition, String key, int defaultValue, int min, int max) {
    double number = JavaScriptCoercion.parseFloat(gridPosition.get(key)).orElse(defaultValue);
    return (int) Math.max(min, Math.min(max, Math.round(number)));
  }

  /** Grafana shows the panels inside a row only if the row is collapsed. */
  static JsonObject collapseRow(JsonObject panel) {
    boolean hasPanels =
        panel.get("panels").orElse(JsonNull.NULL) instanceof JsonArray inner && !inner.isEmpty();
    return MigrationLog.isRow(panel) && hasPanels && !panel.isTrue("collapsed")
        ? panel.with("collapsed", true)
        : panel;
  }

  /** Adds the members that every row has. */
  static JsonObject completeRow(JsonObject panel) {
    if (!MigrationLog.isRow(panel)) {
      return panel;
    }
    JsonObject row = panel.has("collapsed") ? panel : panel.with("collapsed", false);
    return row.has("panels") ? row : row.with("panels", new JsonArray(List.<Json>of()));
  }
}
