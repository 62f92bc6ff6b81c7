package io.panelwright.importer.saved;

import io.panelwright.document.GridPos;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rows and the panels below them, one section behind the other: Grafana's grid closes gaps between
 * sections when it shows a dashboard, and later forms of the model know no gaps.
 */
final class SavedLayout {

  private static final Comparator<JsonObject> READING =
      Comparator.comparingLong((JsonObject panel) -> number(panel, "y"))
          .thenComparingLong(panel -> number(panel, "x"));

  private final SavedPanels panels;
  private final Notes notes;
  private final List<SavedForm.Part> parts = new ArrayList<>();
  private int y;

  SavedLayout(SavedPanels panels, Notes notes) {
    this.panels = panels;
    this.notes = notes;
  }

  /** The sections of a dashboard, from the top. */
  List<SavedForm.Part> sections(JsonArray all) {
    Optional<JsonObject> row = Optional.empty();
    List<JsonObject> below = new ArrayList<>();
    for (JsonObject panel : all.objects().sorted(READING).toList()) {
      if (isRow(panel)) {
        add(row, below);
        row = Optional.of(panel);
        below = new ArrayList<>(panel.array("panels").objects().sorted(READING).toList());
      } else {
        below.add(panel);
      }
    }
    add(row, below);
    return parts;
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
    boolean widened = below.stream().anyMatch(p -> isAcross(p) && number(p, "w") < GridPos.COLUMNS);
    for (JsonObject panel : below) {
      GridPos place = place(panel, base, top);
      place = widened ? lowered(place, placed) : place;
      placed.add(panels.of(panel).with("gridPos", place.json()));
      bottom = Math.max(bottom, place.y() + place.h());
    }
    placed.sort(READING);
    boolean collapsed = row.filter(found -> found.isTrue("collapsed")).isPresent();
    parts.add(new SavedForm.Part(row.map(found -> row(found, y)), placed));
    y = collapsed ? base : bottom;
  }

  private static boolean isAcross(JsonObject panel) {
    return panel.string("repeat").filter(variable -> !variable.isEmpty()).isPresent()
        && panel.string("repeatDirection").filter("v"::equals).isEmpty();
  }

  /** Below whatever it would cover, as Grafana's grid moves panels. */
  private static GridPos lowered(GridPos place, List<JsonObject> placed) {
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
    int w = isAcross(panel) ? GridPos.COLUMNS : within(number(panel, "w"), 1, GridPos.COLUMNS);
    int x = within(number(panel, "x"), 0, GridPos.COLUMNS - w);
    int h = within(number(panel, "h"), 1, 1000);
    if (w != number(panel, "w") || x != number(panel, "x") || h != number(panel, "h")) {
      notes.add(
          isAcross(panel)
              ? "takes the whole width, since it is repeated to the right"
              : "moved into the grid of 24 columns",
          SavedPanels.place(panel));
    }
    return new GridPos(x, base + within(number(panel, "y") - top, 0, 100_000), w, h);
  }

  private static int within(long value, int least, int most) {
    return (int) Math.max(least, Math.min(most, value));
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
