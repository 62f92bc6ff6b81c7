package io.panelwright.importer.migration;

import io.panelwright.document.GridPos;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Panels in {@code rows[]} with a span of 12 columns and a height in pixels, which schemaVersion 16
 * placed in a grid of 24 columns. A row becomes a panel of its own when one of the rows shows.
 */
final class RowsUpgrade {

  private static final double DEFAULT_SPAN = 4;
  private static final double DEFAULT_HEIGHT = 250;
  private static final double LEAST_HEIGHT = 90;

  /** Pixels of a unit of the grid, with its gap. */
  private static final double UNIT = 38;

  /** No screen shows more. */
  private static final int MOST_UNITS = 1000;

  private final List<Json> panels;
  private final boolean showRows;
  private final Notes notes;
  private long nextId;
  private int y;

  private RowsUpgrade(JsonObject dashboard, Notes notes) {
    this.panels = new ArrayList<>(dashboard.array("panels").items());
    this.showRows = dashboard.array("rows").objects().anyMatch(RowsUpgrade::shows);
    this.notes = notes;
    this.nextId = PanelIds.highest(dashboard) + 1;
  }

  static JsonObject apply(JsonObject dashboard, Notes notes) {
    if (!(dashboard.get("rows").orElse(JsonNull.NULL) instanceof JsonArray rows)) {
      return dashboard;
    }
    var upgrade = new RowsUpgrade(dashboard, notes);
    rows.objects().forEach(upgrade::add);
    return dashboard.without("rows").with("panels", new JsonArray(upgrade.panels));
  }

  private static boolean shows(JsonObject row) {
    return JavaScript.isTruthy(row, "collapse")
        || JavaScript.isTruthy(row, "showTitle")
        || JavaScript.isTruthy(row, "repeat");
  }

  private void add(JsonObject row) {
    String place = Notes.named("row", row.string("title").orElse(""));
    if (JavaScript.isTruthy(row, "repeatIteration")) {
      notes.add("a copy of a repeated row is gone", place);
      return;
    }
    int height = units(row.get("height"), DEFAULT_HEIGHT);
    int top = y;
    y += showRows ? 1 : 0;
    List<Json> placed = placed(row, height);
    boolean collapsed = showRows && JavaScript.isTruthy(row, "collapse");
    if (showRows) {
      panels.add(rowPanel(row, top, collapsed ? placed : List.of()));
    }
    if (!collapsed) {
      panels.addAll(placed);
      y += height;
    }
    notes.add("rows[] became panels in a grid", place);
  }

  private JsonObject rowPanel(JsonObject row, int top, List<Json> inner) {
    JsonObject panel =
        Json.object()
            .with("collapsed", JavaScript.isTruthy(row, "collapse"))
            .with("gridPos", new GridPos(0, top, GridPos.COLUMNS, 1).json())
            .with("id", nextId++)
            .with("panels", new JsonArray(inner))
            .with("title", row.string("title").orElse(""))
            .with("type", "row");
    Optional<String> repeat = row.string("repeat").filter(name -> !name.isEmpty());
    return repeat.isPresent() ? panel.with("repeat", repeat.get()) : panel;
  }

  private List<Json> placed(JsonObject row, int rowHeight) {
    var area = new RowArea(rowHeight, y);
    List<Json> placed = new ArrayList<>();
    for (JsonObject panel : row.array("panels").objects().toList()) {
      int height = JavaScript.isTruthy(panel, "height") ? units(panel.get("height"), 0) : rowHeight;
      GridPos gridPos = area.place(width(panel), height);
      placed.add(
          withMinSpan(panel).without("span").without("height").with("gridPos", gridPos.json()));
    }
    y = area.top();
    return placed;
  }

  private static int width(JsonObject panel) {
    double span = JavaScript.number(panel.get("span")).orElse(0);
    double columns = Math.floor((span == 0 ? DEFAULT_SPAN : span) * 2);
    return (int) Math.max(1, Math.min(GridPos.COLUMNS, columns));
  }

  private static JsonObject withMinSpan(JsonObject panel) {
    double least = JavaScript.number(panel.get("minSpan")).orElse(0);
    return least > 0
        ? panel.with("minSpan", (int) Math.max(1, Math.min(GridPos.COLUMNS, least * 2)))
        : panel;
  }

  /** Pixels, as a number or as {@code 250px}, in units of the grid. */
  private static int units(Optional<Json> height, double fallback) {
    double pixels = JavaScript.number(height).orElse(0);
    double wanted = Math.max(LEAST_HEIGHT, pixels == 0 ? fallback : pixels);
    return (int) Math.min(MOST_UNITS, Math.ceil(wanted / UNIT));
  }
}
