package io.panelwright.show.stat;

import io.panelwright.show.layout.TextWidths;

/**
 * The font sizes of a stat's tile. A tile that is much wider than high has the title beside the
 * value, others above it.
 *
 * @param titleSize in pixels; 0 without a title
 * @param valueSize in pixels
 * @param hasSparkline whether there is room for a sparkline
 */
record StatLayout(double titleSize, double valueSize, boolean hasSparkline) {

  private static final double LINE_HEIGHT = 1.2;
  private static final double MAX_TITLE_SIZE = 30;

  /** A title beside or above a value is at most this part of its size. */
  private static final double TITLE_OF_VALUE = 0.7;

  private static final double WIDE_RATIO = 2.5;

  /**
   * The tile to lay out.
   *
   * @param title the longest title of all tiles; empty if titles are hidden
   * @param value the longest value of all tiles
   * @param sparkline whether the value has a sparkline of more than one point
   * @param percentChange whether a line with the change follows
   */
  record Tile(
      String title,
      String value,
      double width,
      double height,
      boolean sparkline,
      boolean percentChange,
      boolean wideAllowed) {

    double padding() {
      return height > 100 ? 12 : 8;
    }

    double textWidth() {
      return width - 2 * padding();
    }

    double textHeight() {
      return height - 2 * padding();
    }

    double titleFit(double width, double height) {
      return title.isEmpty()
          ? 0
          : Math.min(
              MAX_TITLE_SIZE, FontSize.fit(title, width, height, LINE_HEIGHT, TextWidths.REGULAR));
    }

    double valueFit(double width, double height) {
      return FontSize.fit(value, width, height, LINE_HEIGHT, TextWidths.MEDIUM);
    }
  }

  static StatLayout of(Tile tile) {
    boolean isWide = tile.wideAllowed() && tile.width() / tile.height() > WIDE_RATIO;
    if (isWide) {
      return tile.sparkline() && tile.height() > 50 ? wideWithSparkline(tile) : wide(tile);
    }
    return tile.sparkline() && tile.height() > 100 ? stackedWithSparkline(tile) : stacked(tile);
  }

  private static StatLayout wide(Tile tile) {
    if (tile.title().isEmpty()) {
      return new StatLayout(0, tile.valueFit(tile.textWidth(), valueHeight(tile, 0)), false);
    }
    double value = tile.valueFit(tile.textWidth() * 0.3, valueHeight(tile, 0));
    double title = tile.titleFit(tile.textWidth() * 0.6, tile.textHeight());
    return new StatLayout(Math.min(value * TITLE_OF_VALUE, title), value, false);
  }

  private static StatLayout wideWithSparkline(Tile tile) {
    double title = tile.titleFit(tile.textWidth() * 0.6, tile.textHeight() * 0.4);
    double valueWidth = tile.textWidth() * (tile.title().isEmpty() ? 1 : 0.4);
    double value = tile.valueFit(valueWidth, tile.textHeight() * 0.5);
    return new StatLayout(Math.min(value * TITLE_OF_VALUE, title), value, true);
  }

  private static StatLayout stacked(Tile tile) {
    double title = tile.titleFit(tile.textWidth(), tile.height() * 0.3);
    double value = tile.valueFit(tile.textWidth(), valueHeight(tile, title * LINE_HEIGHT));
    return new StatLayout(Math.min(value * TITLE_OF_VALUE, title), value, false);
  }

  private static StatLayout stackedWithSparkline(Tile tile) {
    double title = tile.titleFit(tile.textWidth(), tile.height() * 0.15);
    double below = title * LINE_HEIGHT + tile.height() * 0.25;
    double value = tile.valueFit(tile.textWidth(), valueHeight(tile, below));
    return new StatLayout(Math.min(value * TITLE_OF_VALUE, title), value, true);
  }

  /** The change needs a third of the height. */
  private static double valueHeight(Tile tile, double used) {
    return tile.textHeight() - used - (tile.percentChange() ? tile.height() * 0.3 : 0);
  }
}
