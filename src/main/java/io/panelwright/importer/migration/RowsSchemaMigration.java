package io.panelwright.importer.migration;

import io.panelwright.dashboard.GridPos;
import io.panelwright.importer.migration.panel.JavaScriptCoercion;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Panels in {@code rows[]} with a span of 12 columns and a height in pixels, which schemaVersion 16
 * placed in a grid of 24 columns. Rows become panels if one of the rows is visible.
 */
final class RowsSchemaMigration {

  private static final double DEFAULT_SPAN = 4;
  private static final double DEFAULT_HEIGHT = 250;
  private static final double MIN_HEIGHT = 90;

  /** Pixels per grid unit, including the gap. */
  private static final double PIXELS_PER_UNIT = 38;

  /** Maximum height; no screen shows more. */
  private static final int MAX_UNITS = 1000;

  private final List<Json> panels;
  private final boolean showRows;
  private final MigrationLog log;
  private long nextId;
  private int y;

  private RowsSchemaMigration(JsonObject dashboard, MigrationLog log) {
    this.panels = new ArrayList<>(dashboard.array("panels").items());
    this.showRows = dashboard.array("rows").objects().anyMatch(RowsSchemaMigration::isVisible);
    this.log = log;
    this.nextId = PanelIds.max(dashboard) + 1;
  }

  static JsonObject apply(JsonObject dashboard, MigrationLog log) {
    if (!(dashboard.get("rows").orElse(JsonNull.NULL) instanceof JsonArray rows)) {
      return dashboard;
    }
    var migration = new RowsSchemaMigration(dashboard, log);
    rows.objects().forEach(migration::add);
    return dashboard.without("rows").with("panels", new JsonArray(migration.panels));
  }

  private static boolean isVisible(JsonObject row) {
    return JavaScriptCoercion.isTruthy(row, "collapse")
        || JavaScriptCoercion.isTruthy(row, "showTitle")
        || JavaScriptCoercion.isTruthy(row, "repeat");
  }

  private void add(JsonObject row) {
    String place = MigrationLog.describe("row", row.string("title").orElse(""));
    if (JavaScriptCoercion.isTruthy(row, "repeatIteration")) {
      log.addDropped("dropped saved copies of repeated rows", place);
      row.array("panels")
          .objects()
          .forEach(
              panel ->
                  log.addDropped(
                      "dropped saved copies of repeated rows", MigrationLog.describePanel(panel)));
      return;
    }
    int height = units(row.get("height"), DEFAULT_HEIGHT);
    int top = y;
    y += showRows ? 1 : 0;
    List<Json> placed = placed(row, height);
    boolean collapsed = showRows && JavaScriptCoercion.isTruthy(row, "collapse");
    if (showRows) {
      panels.add(rowPanel(row, top, collapsed ? placed : List.of()));
    }
    if (!collapsed) {
      panels.addAll(placed);
      y += height;
    }
    log.add("rows[] became panels in a grid", place);
  }

  private JsonObject rowPanel(JsonObject row, int top, List<Json> inner) {
    JsonObject panel =
        Json.object()
            .with("collapsed", JavaScriptCoercion.isTruthy(row, "collapse"))
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
      int height =
          JavaScriptCoercion.isTruthy(panel, "height") ? units(panel.get("height"), 0) : rowHeight;
      GridPos gridPos = area.place(width(panel), height);
      placed.add(
          withMinSpan(panel).without("span").without("height").with("gridPos", gridPos.json()));
    }
    y = area.top();
    return placed;
  }

  private static int width(JsonObject panel) {
    double span = JavaScriptCoercion.parseFloat(panel.get("span")).orElse(0);
    double columns = Math.floor((span == 0 ? DEFAULT_SPAN : span) * 2);
    return (int) Math.max(1, Math.min(GridPos.COLUMNS, columns));
  }

  private static JsonObject withMinSpan(JsonObject panel) {
    double minSpan = JavaScriptCoercion.parseFloat(panel.get("minSpan")).orElse(0);
    return minSpan > 0
        ? panel.with("minSpan", (int) Math.max(1, Math.min(GridPos.COLUMNS, minSpan * 2)))
        : panel;
  }

  /** Converts pixels, as a number or as {@code 250px}, to grid units. */
  private static int units(Optional<Json> height, double fallback) {
    double pixels = JavaScriptCoercion.parseFloat(height).orElse(0);
    double expected = Math.max(MIN_HEIGHT, pixels == 0 ? fallback : pixels);
    return (int) Math.min(MAX_UNITS, Math.ceil(expected / PIXELS_PER_UNIT));
  }
}
