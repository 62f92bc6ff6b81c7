package io.panelwright.show.reduce;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.IndexSorter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorts values by their difference, as browsers do. */
final class CellSorter {

  private CellSorter() {}

  /**
   * A sorted copy; undefined values are last. A difference that is no number leaves both values
   * where they are.
   */
  static List<Cell> sort(List<Cell> values) {
    List<Cell> defined = new ArrayList<>(values);
    defined.removeIf(Cell.UNDEFINED::equals);
    List<Cell> sorted = sortDefined(defined);
    while (sorted.size() < values.size()) {
      sorted.add(Cell.UNDEFINED);
    }
    return sorted;
  }

  private static List<Cell> sortDefined(List<Cell> values) {
    if (values.stream().allMatch(CellSorter::isOrdered)) {
      values.sort(Comparator.comparingDouble(cell -> ((NumberCell) cell).value() + 0.0));
      return values;
    }
    int[] order =
        IndexSorter.sort(
            values.size(), (a, b) -> CellArithmetic.subtract(values.get(a), values.get(b)));
    List<Cell> sorted = new ArrayList<>(values.size());
    for (int index : order) {
      sorted.add(values.get(index));
    }
    return sorted;
  }

  private static boolean isOrdered(Cell cell) {
    return cell instanceof NumberCell number && !Double.isNaN(number.value());
  }
}
