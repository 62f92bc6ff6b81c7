package io.panelwright.show.graph;

import io.panelwright.show.layout.TextWidths;

/** The texts beside ticks. */
final class AxisText {

  /** The font size of ticks, axis labels and legends. */
  static final double FONT_SIZE = 12;

  private AxisText() {}

  /** The width in pixels. */
  static double width(String text) {
    return TextWidths.width(text, FONT_SIZE, TextWidths.REGULAR);
  }

  /** The width of the widest text. */
  static double widest(Iterable<String> texts) {
    double widest = 0;
    for (String text : texts) {
      widest = Math.max(widest, width(text));
    }
    return widest;
  }
}
