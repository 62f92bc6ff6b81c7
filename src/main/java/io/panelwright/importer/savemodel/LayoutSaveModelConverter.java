package io.panelwright.importer.savemodel;

import io.panelwright.dashboard.GridPos;
import io.panelwright.importer.migration.MigrationLog;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Converts the layout to rows and their panels, section after section; panels after a collapsed row
 * are a section without a row. Grafana's grid closes gaps between sections when it shows a
 * dashboard, and later versions of the model have no gaps.
 */
final class LayoutSaveModelConverter {

  private static final Comparator<JsonObject> READING_ORDER =
      Comparator.comparingLong((JsonObject panel) -> number(panel, "y"))
          .thenComparingLong(panel -> number(panel, "x"));

  private final PanelSaveModelConverter panels;
  private final MigrationLog log;
  private final List<SaveModel.SavedSection> parts = new ArrayList<>();
  private int y;

  LayoutSaveModelConverter(PanelSaveModelConverter panels, MigrationLog log) {
    this.panels = panels;
    this.log = log;
  }

  /** Converts the sections of a dashboard, from the top. */
  List<SaveModel.SavedSection> convert(JsonArray all) {
    Optional<JsonObject> row = Optional.empty();
    List<JsonObject> below = new ArrayList<>();
    for (JsonObject panel : all.objects().sorted(READING_ORDER).toList()) {
      if (isRow(panel)) {
        add(row, below);
        row = Optional.of(panel);
        below = new ArrayList<>(panel.array("panels").objects().sorted(READING_ORDER).toList());
      } else {
        if (row.filter(LayoutSaveModelConverter::isCollapsed).isPresent()) {
          add(row, below);
          row = Optional.empty();
          below = new ArrayList<>();
        }
        below.add(panel);
      }
    }
    add(row, below);
    return parts;
  }

  /** Panels after a collapsed row do not belong to it: Grafana shows them below its title. */
  private static boolean isCollapsed(JsonObject row) {
    return row.isTrue("collapsed");
  }

  private static boolean isRow(JsonObject panel) {
    return panel.string("type").filter("row"::equals).isPresent();
  }

  private void add(Optional<JsonObject> row, List<JsonObject> below) {
    if (row.isEmpty() && below.isEmpty()) {
      return;
    }
    long top = below.stream().mapToLong(panel -> number(panel, "y")).min().orElse(0);
    int base = row.isPresent() ? y + 1 : y;
    List<JsonObject> placed = new ArrayList<>();
    int bottom = base;
    boolean widened =
        below.stream().anyMatch(p -> repeatsHorizontally(p) && number(p, "w") < GridPos.COLUMNS);
    for (JsonObject panel : below) {
      GridPos place = place(panel, base, top);
      place = widened ? moveDown(place, placed) : place;
      placed.add(panels.convert(panel).with("gridPos", place.json()));
      bottom = Math.max(bottom, place.y() + place.h());
    }
    placed.sort(READING_ORDER);
    boolean collapsed = row.filter(LayoutSaveModelConverter::isCollapsed).isPresent();
    parts.add(new SaveModel.SavedSection(row.map(rowPanel -> row(rowPanel, y)), placed));
    y = collapsed ? base : bottom;
  }

  private static boolean repeatsHorizontally(JsonObject panel) {
    return panel.string("repeat").filter(variable -> !variable.isEmpty()).isPresent()
        && panel.string("repeatDirection").filter("v"::equals).isEmpty();
  }

  /** Moves a panel below all panels that it overlaps, as Grafana's grid does. */
  private static GridPos moveDown(GridPos place, List<JsonObject> placed) {
    GridPos free = place;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (JsonObject panel : placed) {
        GridPos other =
            new GridPos(
                (int) number(panel, "x"),
                (int) number(panel, "y"),
                (int) number(panel, "w"),
                (int) number(panel, "h"));
        if (free.overlaps(other)) {
          free = new GridPos(free.x(), other.y() + other.h(), free.w(), free.h());
          moved = true;
        }
      }
    }
    return free;
  }

  private GridPos place(JsonObject panel, int base, long top) {
    int w =
        repeatsHorizontally(panel)
            ? GridPos.COLUMNS
            : clamp(number(panel, "w"), 1, GridPos.COLUMNS);
    int x = clamp(number(panel, "x"), 0, GridPos.COLUMNS - w);
    int h = clamp(number(panel, "h"), 1, 1000);
    if (w != number(panel, "w") || x != number(panel, "x") || h != number(panel, "h")) {
      log.add(
          repeatsHorizontally(panel)
              ? "extended to the full width, since it repeats horizontally"
              : "moved into the grid of 24 columns",
          PanelSaveModelConverter.describePanel(panel));
    }
    return new GridPos(x, base + clamp(number(panel, "y") - top, 0, 100_000), w, h);
  }

  private static int clamp(long value, int min, int max) {
    return (int) Math.max(min, Math.min(max, value));
  }

  private static long number(JsonObject panel, String key) {
    return panel.object("gridPos").integer(key).orElse(0L);
  }

  private JsonObject row(JsonObject row, int top) {
    String title = row.string("title").orElse("");
    JsonObject saved =
        Json.object()
            .with("collapsed", row.isTrue("collapsed"))
            .with("gridPos", new GridPos(0, top, GridPos.COLUMNS, 1).json())
            .with("id", row.integer("id").orElse(0L))
            .with("title", title)
            .with("type", "row");
    return row.string("repeat")
        .filter(variable -> !variable.isEmpty())
        .map(variable -> saved.with("repeat", variable))
        .orElse(saved);
  }
}
