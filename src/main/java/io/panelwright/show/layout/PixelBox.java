package io.panelwright.show.layout;

/** A rectangle in CSS pixels. */
public record PixelBox(int x, int y, int width, int height) {

  /** The y of the lower edge. */
  int bottom() {
    return y + height;
  }
}
