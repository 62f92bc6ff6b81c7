package io.panelwright.importer.migration;

import io.panelwright.dashboard.GridPos;
import java.util.Arrays;

/** The columns of one row, which panels fill from the left, line by line. */
final class RowArea {

  private final int height;
  private final int[] filled = new int[GridPos.COLUMNS];
  private int top;

  RowArea(int height, int top) {
    this.height = height;
    this.top = top;
  }

  /** The first line of the latest panels. */
  int top() {
    return top;
  }

  GridPos place(int width, int panelHeight) {
    int x = firstFree();
    if (GridPos.COLUMNS - x < width) {
      top += height;
      Arrays.fill(filled, 0);
      x = 0;
    }
    int y = Arrays.stream(filled, x, GridPos.COLUMNS).max().orElse(0);
    Arrays.fill(filled, x, x + width, y + panelHeight);
    return new GridPos(x, top + y, width, panelHeight);
  }

  /**
   * The first column with free space up to the right end, in which no column is higher than the
   * previous one; the number of columns if there is none.
   */
  private int firstFree() {
    int x = GridPos.COLUMNS;
    while (x > 0
        && filled[x - 1] < height
        && (x == GridPos.COLUMNS || filled[x - 1] <= filled[x])) {
      x--;
    }
    return x;
  }
}
