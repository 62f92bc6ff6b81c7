package io.panelwright.show.layout;

import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * An automatic grid of a v2 dashboard: as many columns as fit, up to a maximum, and lines of one
 * height.
 */
final class AutoGridPacker {

  private static final long MAX_COLUMNS = 3;

  private final int columns;
  private final int height;
  private final int width;

  /**
   * @param grid the spec of the grid
   * @param width the width of the page's area in pixels
   */
  AutoGridPacker(JsonObject grid, int width) {
    long max = grid.integer("maxColumnCount").filter(n -> n > 0).orElse(MAX_COLUMNS);
    long fitting = (width + PageLayout.GAP) / (columnWidth(grid) + PageLayout.GAP);
    this.columns = (int) Math.max(1, Math.min(max, fitting));
    this.height = (int) rowHeight(grid);
    this.width = width;
  }

  private static long columnWidth(JsonObject grid) {
    return switch (grid.string("columnWidthMode").orElse("standard")) {
      case "narrow" -> 192;
      case "wide" -> 768;
      case "custom" -> grid.integer("columnWidth").filter(n -> n > 0 && n < 100_000).orElse(448L);
      default -> 448;
    };
  }

  private static long rowHeight(JsonObject grid) {
    return switch (grid.string("rowHeightMode").orElse("standard")) {
      case "short" -> 168;
      case "tall" -> 512;
      case "custom" -> grid.integer("rowHeight").filter(n -> n > 0 && n < 100_000).orElse(320L);
      default -> 320;
    };
  }

  /** Places panels in their order. Fewer panels than columns share the width. */
  List<PagePanel> place(List<PagePanel> panels) {
    int used = Math.max(1, Math.min(columns, panels.size()));
    double panelWidth = (width - PageLayout.GAP * (used - 1)) / (double) used;
    List<PagePanel> placed = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      var box =
          new PixelBox(
              (int) Math.round(i % used * (panelWidth + PageLayout.GAP)),
              i / used * (height + PageLayout.GAP),
              (int) Math.round(panelWidth),
              height);
      placed.add(new PagePanel(panels.get(i).panel(), panels.get(i).repeated(), box));
    }
    return placed;
  }
}
