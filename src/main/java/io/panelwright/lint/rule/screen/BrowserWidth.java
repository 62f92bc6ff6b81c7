package io.panelwright.lint.rule.screen;

import io.panelwright.dashboard.GridPos;

/** Common widths of a browser window, and the sizes of panels in it. */
enum BrowserWidth {
  NARROW(1280),
  MEDIUM(1500),
  WIDE(1920);

  /** The margin of Grafana's page at each side. */
  private static final int MARGIN = 16;

  private static final int GAP = 8;
  private static final int UNIT = 30;

  private final int pixels;

  BrowserWidth(int pixels) {
    this.pixels = pixels;
  }

  int pixels() {
    return pixels;
  }

  /** The width of a panel in pixels. */
  int panelWidth(GridPos place) {
    double column = (pixels - 2 * MARGIN - GAP * (GridPos.COLUMNS - 1)) / (double) GridPos.COLUMNS;
    return (int) Math.round(column * place.w() + GAP * (place.w() - 1));
  }

  /** The height of a panel in pixels, which does not depend on the browser. */
  static int panelHeight(GridPos place) {
    return UNIT * place.h() + GAP * (place.h() - 1);
  }
}
