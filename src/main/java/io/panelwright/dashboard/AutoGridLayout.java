package io.panelwright.dashboard;

import io.panelwright.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * Positions of an automatic grid's panels in the grid of 24 columns.
 *
 * <p>They are those of Grafana's conversion to a classic dashboard (v2alpha1_to_v1.go).
 *
 * @param columns the number of panels side by side
 * @param height the height of each panel, in grid units
 */
public record AutoGridLayout(int columns, int height) {

  /** The default number of columns. */
  private static final long COLUMNS = 3;

  private static final Map<String, Long> HEIGHTS = Map.of("short", 5L, "standard", 9L, "tall", 14L);

  /** Pixels of a unit of height, with its gap. */
  private static final long UNIT = 38;

  /** Limits what a file may set, so that sums do not overflow. */
  private static final long MAX_VALUE = 100_000;

  /** Reads the spec of an automatic grid. */
  public static AutoGridLayout read(JsonObject grid) {
    long columns = Math.min(GridPos.COLUMNS, positive(grid, "maxColumnCount").orElse(COLUMNS));
    long height =
        grid.string("rowHeightMode")
            .map(HEIGHTS::get)
            .or(() -> positive(grid, "rowHeight").map(pixels -> (pixels + UNIT - 1) / UNIT))
            .orElse(HEIGHTS.get("standard"));
    return new AutoGridLayout((int) columns, (int) height);
  }

  /**
   * The position of one panel.
   *
   * @param index the panel's index in the grid, from 0
   * @param top the y of the grid's upper edge
   */
  public GridPos gridPos(int index, int top) {
    int width = GridPos.COLUMNS / columns;
    return new GridPos(index % columns * width, top + index / columns * height, width, height);
  }

  private static Optional<Long> positive(JsonObject grid, String key) {
    return grid.integer(key).filter(n -> n > 0).map(n -> Math.min(MAX_VALUE, n));
  }
}
