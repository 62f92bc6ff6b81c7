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
   * The grid whose cells are as close to squares as possible.
   *
   * @param gap the pixels between two values
   */
  static TileGrid of(double width, double height, double gap, int count) {
    double square = Math.max(square(width, height, gap, count), square(height, width, gap, count));
    int columns = (int) Math.max(1, Math.floor((width + gap) / (square + gap)));
    int rows = (count + columns - 1) / columns;
    columns = (count + rows - 1) / rows;
    return new TileGrid(columns, rows, share(width, columns, gap), share(height, rows, gap));
  }

  /** All values in one line: vertical bars stand side by side, horizontal ones are a list. */
  static TileGrid line(double width, double height, double gap, int count, Orientation direction) {
    return direction == Orientation.VERTICAL
        ? new TileGrid(count, 1, share(width, count, gap), height)
        : new TileGrid(1, count, width, share(height, count, gap));
  }

  /** The side of squares that fill one direction. */
  private static double square(double width, double height, double gap, int count) {
    if (width <= 0 || height <= 0) {
      return 0;
    }
    double parts = Math.ceil(Math.sqrt(count * width / height));
    double fitting = Math.floor(parts * height / width) * parts;
    double lines = fitting < count ? Math.ceil(parts * height / width) : parts;
    double length = fitting < count ? height : width;
    return (length - gap * (lines - 1)) / lines;
  }

  private static double share(double length, int parts, double gap) {
    return length / parts - gap + gap / parts;
  }
}
