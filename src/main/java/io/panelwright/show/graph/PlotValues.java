package io.panelwright.show.graph;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;

/**
 * The values of a series in an array: a finite number is a value, {@link #GAP} a missing value that
 * interrupts the line, {@link #ABSENT} a point of other series only, across which the line runs on.
 */
final class PlotValues {

  /** A null: the line is interrupted. */
  static final double GAP = Double.NaN;

  /** No point of this series: the line is not interrupted. */
  static final double ABSENT = Double.POSITIVE_INFINITY;

  private PlotValues() {}

  /** The numbers of a column; what is no finite number becomes a gap. */
  static double[] of(Column column) {
    var values = new double[column.size()];
    for (int i = 0; i < values.length; i++) {
      double number = column.number(i);
      if (Double.isFinite(number)) {
        values[i] = number;
      } else {
        values[i] = column.get(i) instanceof Cell.UndefinedCell ? ABSENT : GAP;
      }
    }
    return values;
  }

  /** The booleans of a column as 1 and 0. */
  static double[] ofBooleans(Column column) {
    var values = new double[column.size()];
    for (int i = 0; i < values.length; i++) {
      Cell cell = column.get(i);
      values[i] = cell instanceof Cell.BooleanCell flag ? (flag.value() ? 1 : 0) : GAP;
    }
    return values;
  }

  /** Whether an entry is a value. */
  static boolean isValue(double entry) {
    return Double.isFinite(entry);
  }

  /** The entries as a column in which gaps are missing values. */
  static Column column(double[] values) {
    return new GapColumn(values);
  }

  private record GapColumn(double[] values) implements Column {

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public Cell get(int row) {
      return isValue(values[row]) ? Cell.of(values[row]) : Cell.NULL;
    }

    @Override
    public double number(int row) {
      return isValue(values[row]) ? values[row] : Double.NaN;
    }

    @Override
    public boolean isMissing(int row) {
      return !isValue(values[row]);
    }
  }
}
