package io.panelwright.document;

import io.panelwright.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * Where the panels of an automatic grid stand in the grid of 24 columns, as Grafana has it when it
 * reads one as a classic dashboard (v2alpha1_to_v1.go).
 *
 * @param columns side by side
 * @param height of each panel
 */
public record AutoPlaces(int columns, int height) {

  /** Columns, and heights of lines by name, where a grid says nothing else. */
  private static final long COLUMNS = 3;

  private static final Map<String, Long> HEIGHTS = Map.of("short", 5L, "standard", 9L, "tall", 14L);

  /** Pixels of a unit of height with its gap. */
  private static final long UNIT = 38;

  /** Keeps sums small, whatever a file says. */
  private static final long LARGEST = 100_000;

  /** The places of a grid's spec. */
  public static AutoPlaces of(JsonObject grid) {
    long columns = Math.min(GridPos.COLUMNS, positive(grid, "maxColumnCount").orElse(COLUMNS));
    long height =
        grid.string("rowHeightMode")
            .map(HEIGHTS::get)
            .or(() -> positive(grid, "rowHeight").map(pixels -> (pixels + UNIT - 1) / UNIT))
            .orElse(HEIGHTS.get("standard"));
    return new AutoPlaces((int) columns, (int) height);
  }

  /**
   * The place of one panel.
   *
   * @param index in the grid, from 0
   * @param top y of the grid's upper edge
   */
  public GridPos place(int index, int top) {
    int width = GridPos.COLUMNS / columns;
    return new GridPos(index % columns * width, top + index / columns * height, width, height);
  }

  private static Optional<Long> positive(JsonObject grid, String key) {
    return grid.integer(key).filter(n -> n > 0).map(n -> Math.min(LARGEST, n));
  }
}
