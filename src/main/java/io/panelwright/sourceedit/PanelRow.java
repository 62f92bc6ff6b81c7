package io.panelwright.sourceedit;

import io.panelwright.dashboard.GridPos;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of a classic dashboard with the panels below it or inside it.
 *
 * @param row empty for the panels above the first row
 * @param panels in reading order
 */
record PanelRow(Optional<JsonObject> row, List<JsonObject> panels) {

  PanelRow {
    panels = List.copyOf(panels);
  }

  /** All rows from the top; the first one has the panels above all rows, if any. */
  static List<PanelRow> rows(JsonObject dashboard) {
    List<PanelRow> rows = new ArrayList<>();
    Optional<JsonObject> row = Optional.empty();
    List<JsonObject> panels = new ArrayList<>();
    for (JsonObject panel : dashboard.array("panels").objects().toList()) {
      if (panel.string("type").filter("row"::equals).isPresent()) {
        rows.add(new PanelRow(row, panels));
        row = Optional.of(panel);
        panels = new ArrayList<>(panel.array("panels").objects().toList());
      } else {
        panels.add(panel);
      }
    }
    rows.add(new PanelRow(row, panels));
    return rows;
  }

  /** The first line of the panels' grid. */
  int top() {
    return row.map(header -> gridPos(header).y() + 1).orElse(0);
  }

  String title() {
    return row.flatMap(header -> header.string("title")).orElse("");
  }

  /** The row's own members, apart from its id and position. */
  JsonObject attributes() {
    return row.orElse(Json.object()).without("id").without("gridPos").without("panels");
  }

  static GridPos gridPos(JsonObject panel) {
    JsonObject grid = panel.object("gridPos");
    return new GridPos(number(grid, "x"), number(grid, "y"), number(grid, "w"), number(grid, "h"));
  }

  private static int number(JsonObject grid, String key) {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE / 4, grid.integer(key).orElse(0L)));
  }

  static long id(JsonObject panel) {
    return panel.integer("id").orElse(-1L);
  }
}
