package io.panelwright.show.layout;

import io.panelwright.dashboard.GridPos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places panels in the grid of 24 columns. As in Grafana, each panel moves up as far as the panels
 * above it let it, and panels that overlap are pushed down.
 */
final class GridPacker {

  /** Limits what a file may set. */
  private static final int MAX_UNITS = 10_000;

  /** In a narrower grid, Grafana gives each panel the whole width. */
  private static final int MIN_COLUMNS_WIDTH = 768;

  private final int width;
  private final double columnWidth;

  /**
   * @param width the width of the grid in pixels
   */
  GridPacker(int width) {
    this.width = width;
    this.columnWidth =
        (width - PageLayout.GAP * (PageLayout.COLUMNS - 1)) / (double) PageLayout.COLUMNS;
  }

  /** The panels with their copies, in the order of the items. */
  List<PagePanel> place(List<GridItem> items) {
    Map<GridItem, GridPos> placed = new IdentityHashMap<>();
    int[] bottoms = new int[PageLayout.COLUMNS];
    List<GridItem> sorted = new ArrayList<>(items);
    sorted.sort(
        Comparator.comparingInt((GridItem item) -> item.position().y())
            .thenComparingInt(item -> item.position().x()));
    for (GridItem item : sorted) {
      GridPos position = bounded(item.position());
      int y = 0;
      for (int x = position.x(); x < position.x() + position.w(); x++) {
        y = Math.max(y, bottoms[x]);
      }
      for (int x = position.x(); x < position.x() + position.w(); x++) {
        bottoms[x] = y + position.h();
      }
      placed.put(item, new GridPos(position.x(), y, position.w(), position.h()));
    }
    List<PagePanel> panels = new ArrayList<>();
    items.forEach(item -> addCopies(item, placed.get(item), panels));
    return panels;
  }

  private GridPos bounded(GridPos position) {
    int own = width < MIN_COLUMNS_WIDTH ? PageLayout.COLUMNS : position.w();
    int w = Math.max(1, Math.min(PageLayout.COLUMNS, own));
    int x = Math.max(0, Math.min(PageLayout.COLUMNS - w, position.x()));
    return new GridPos(
        x, Math.max(0, position.y()), w, Math.max(1, Math.min(MAX_UNITS, position.h())));
  }

  private void addCopies(GridItem item, GridPos position, List<PagePanel> panels) {
    PixelBox box = box(position);
    int columns = item.columns();
    int lines = (item.copies().size() + columns - 1) / columns;
    double copyWidth = (box.width() - PageLayout.GAP * (columns - 1)) / (double) columns;
    double copyHeight = (box.height() - PageLayout.GAP * (lines - 1)) / (double) lines;
    for (int i = 0; i < item.copies().size(); i++) {
      double x = box.x() + i % columns * (copyWidth + PageLayout.GAP);
      double y = box.y() + i / columns * (copyHeight + PageLayout.GAP);
      panels.add(
          new PagePanel(
              item.panel(),
              item.copies().get(i),
              new PixelBox(round(x), round(y), round(copyWidth), round(copyHeight))));
    }
  }

  private PixelBox box(GridPos position) {
    int unit = PageLayout.CELL_HEIGHT + PageLayout.GAP;
    return new PixelBox(
        round(position.x() * (columnWidth + PageLayout.GAP)),
        position.y() * unit,
        position.w() == PageLayout.COLUMNS
            ? width
            : round(position.w() * (columnWidth + PageLayout.GAP) - PageLayout.GAP),
        position.h() * unit - PageLayout.GAP);
  }

  private static int round(double pixels) {
    return (int) Math.round(pixels);
  }
}
