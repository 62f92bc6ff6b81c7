package io.panelwright.show.frame;

import io.panelwright.show.frame.Cell.NumberCell;
import java.util.AbstractList;
import java.util.List;

/** A column of any values. */
record CellColumn(List<Cell> cells) implements Column {

  CellColumn {
    cells = List.copyOf(cells);
  }

  @Override
  public int size() {
    return cells.size();
  }

  @Override
  public Cell get(int row) {
    return cells.get(row);
  }

  @Override
  public double number(int row) {
    return cells.get(row) instanceof NumberCell number ? number.value() : Double.NaN;
  }

  @Override
  public boolean isMissing(int row) {
    return cells.get(row).isMissing();
  }

  /** The values of another kind of column as a list. */
  static final class View extends AbstractList<Cell> {

    private final Column column;

    View(Column column) {
      this.column = column;
    }

    @Override
    public Cell get(int index) {
      return column.get(index);
    }

    @Override
    public int size() {
      return column.size();
    }
  }
}
