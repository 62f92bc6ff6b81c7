package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import java.util.Arrays;
import java.util.List;

/** The values of a row of a merged table; it has no memory for columns without a value. */
final class MergedRow {

  private int[] columns;
  private Cell[] cells;

  MergedRow(int[] columns, Cell[] cells) {
    this.columns = columns;
    this.cells = cells;
  }

  /**
   * Takes over values if none differs from one that the row has already.
   *
   * @return whether the values were taken over
   */
  boolean merge(int[] newColumns, Cell[] newCells) {
    for (int i = 0; i < newColumns.length; i++) {
      int own = indexOf(newColumns[i], i);
      if (own >= 0 && !cells[own].isMissing() && !Frames.isSame(cells[own], newCells[i])) {
        return false;
      }
    }
    for (int i = 0; i < newColumns.length; i++) {
      int own = indexOf(newColumns[i], i);
      if (own >= 0) {
        cells[own] = newCells[i];
      } else {
        columns = Arrays.copyOf(columns, columns.length + 1);
        cells = Arrays.copyOf(cells, columns.length);
        columns[columns.length - 1] = newColumns[i];
        cells[columns.length - 1] = newCells[i];
      }
    }
    return true;
  }

  /** The values in columns. */
  Cell[] cells(int[] wanted) {
    Cell[] found = new Cell[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      int own = indexOf(wanted[i], i);
      found[i] = own >= 0 ? cells[own] : Cell.UNDEFINED;
    }
    return found;
  }

  /** The place of a column, which is often that in the other row; -1 without. */
  private int indexOf(int column, int guess) {
    if (guess < columns.length && columns[guess] == column) {
      return guess;
    }
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] == column) {
        return i;
      }
    }
    return -1;
  }

  void copyTo(List<MergedColumn> table, int row) {
    for (int i = 0; i < columns.length; i++) {
      table.get(columns[i]).add(row, cells[i]);
    }
  }
}
