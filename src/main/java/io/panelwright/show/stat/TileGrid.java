package io.panelwright.show.stat;

import io.panelwright.show.model.PanelContent.Orientation;

/**
 * The arrangement of several values in a panel.
 *
 * @param columns the number of values side by side
 * @param rows the number of lines
 * @param width the width of each value in pixels
 * @param height the height of each value in pixels
 */
record TileGrid(int columns, int rows, double width, double height) {

  /**
   * The grid whose cells contain the largest squares.
   *
   * @param gap the pixels between two values
   */
  static TileGrid of(double width, double height, double gap, int count) {
    TileGrid best = line(width, height, gap, count, Orientation.HORIZONTAL);
    for (int rows = count; rows >= 1; rows--) {
      int columns = (count + rows - 1) / rows;
      int used = (count + columns - 1) / columns;
      TileGrid grid =
          new TileGrid(columns, used, share(width, columns, gap), share(height, used, gap));
      best = grid.square() > best.square() ? grid : best;
    }
    return best;
  }

  private double square() {
    return Math.min(width, height);
  }

  /** All values in one line: vertical bars stand side by side, horizontal ones are a list. */
  static TileGrid line(double width, double height, double gap, int count, Orientation direction) {
    return direction == Orientation.VERTICAL
        ? new TileGrid(count, 1, share(width, count, gap), height)
        : new TileGrid(1, count, width, share(height, count, gap));
  }

  private static double share(double length, int parts, double gap) {
    return length / parts - gap + gap / parts;
  }
}
