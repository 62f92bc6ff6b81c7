package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A column in which most rows have no value. Without it a join of thousands of series with
 * different times would need memory for each time of each series.
 */
final class SparseColumn implements Column {

  private static final int MIN_ROWS_PER_VALUE = 8;

  private final int size;
  private final int[] rows;
  private final Column values;

  private SparseColumn(int size, int[] rows, Column values) {
    this.size = size;
    this.rows = rows;
    this.values = values;
  }

  static boolean isWorthwhile(int values, int rows) {
    return (long) values * MIN_ROWS_PER_VALUE < rows;
  }

  /**
   * A column.
   *
   * @param targets the row of each value; of several values in a row, the last wins
   */
  static Column of(int size, Column values, int[] targets) {
    Map<Integer, Integer> sources = new TreeMap<>();
    for (int i = 0; i < targets.length; i++) {
      sources.put(targets[i], i);
    }
    int[] rows = sources.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] order = sources.values().stream().mapToInt(Integer::intValue).toArray();
    return new SparseColumn(size, rows, Frames.rows(values, order, Cell.UNDEFINED));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Cell get(int row) {
    int index = Arrays.binarySearch(rows, row);
    return index >= 0 ? values.get(index) : Cell.UNDEFINED;
  }

  @Override
  public double number(int row) {
    int index = Arrays.binarySearch(rows, row);
    return index >= 0 ? values.number(index) : Double.NaN;
  }

  @Override
  public boolean isMissing(int row) {
    int index = Arrays.binarySearch(rows, row);
    return index < 0 || values.isMissing(index);
  }
}
