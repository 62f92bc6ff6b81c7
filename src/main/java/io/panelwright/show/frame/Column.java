package io.panelwright.show.frame;

import java.util.List;

/** The values of a field: immutable, of one length. Numbers are stored without a box each. */
public interface Column {

  /** The number of values. */
  int size();

  /** The value of a row. */
  Cell get(int row);

  /** The number in a row; NaN if the value is missing or no number. */
  double number(int row);

  /** Whether a row has no value; a number that is NaN is a value. */
  boolean isMissing(int row);

  /** All values. */
  default List<Cell> cells() {
    return new CellColumn.View(this);
  }

  /** A column of any values. */
  static Column of(List<Cell> cells) {
    return new CellColumn(cells);
  }

  /** A column of numbers, none of them missing. The array is copied. */
  static Column of(double... numbers) {
    return new NumberColumn(numbers.clone());
  }
}
