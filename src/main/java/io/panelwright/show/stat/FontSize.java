package io.panelwright.show.stat;

import io.panelwright.show.layout.TextWidths;

/** Font sizes with which a text fits into a box, as Grafana computes them. */
final class FontSize {

  /** The size at which Grafana measures a text. */
  private static final double MEASURED = 14;

  private static final double SPARE_WIDTH = 2;

  private FontSize() {}

  /**
   * The largest font size in pixels with which a text fits on one line of a box.
   *
   * @param lineHeight the height of a line as a multiple of the font size
   * @param weight the CSS weight of the font
   */
  static double fit(String text, double width, double height, double lineHeight, int weight) {
    double measured = TextWidths.width(text, MEASURED, weight) + SPARE_WIDTH;
    return Math.max(0, Math.min(height / lineHeight, width / measured * MEASURED));
  }

  /** A size as whole pixels. */
  static int pixels(double size) {
    return (int) Math.max(0, Math.round(size));
  }
}
