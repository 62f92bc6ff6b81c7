package io.panelwright.importer.migration;

import io.panelwright.document.GridPos;
import java.util.Arrays;

/** The columns of one row, filled with panels from the left; a line that is full starts anew. */
final class RowArea {

  private final int height;
  private final int[] filled = new int[GridPos.COLUMNS];
  private int top;

  RowArea(int height, int top) {
    this.height = height;
    this.top = top;
  }

  /** Where the line starts that panels were placed in last. */
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
   * The column from which on there is room to the right end, and no column stands higher than the
   * one before it; behind the last column where there is none.
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
