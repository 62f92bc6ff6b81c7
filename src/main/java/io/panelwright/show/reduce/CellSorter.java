package io.panelwright.show.reduce;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.CellArithmetic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts values by their difference as browsers do. A difference that is no number leaves both where
 * they are, so the order depends on the method: short lists are sorted by binary insertion.
 */
final class CellSorter {

  /** Browsers sort shorter lists by insertion alone. */
  private static final int MAX_INSERTION = 64;

  private CellSorter() {}

  /** A sorted copy; undefined values are last. */
  static List<Cell> sort(List<Cell> values) {
    List<Cell> sorted = new ArrayList<>(values);
    sorted.removeIf(Cell.UNDEFINED::equals);
    int undefined = values.size() - sorted.size();
    if (sorted.stream().allMatch(CellSorter::isOrdered)) {
      sorted.sort(Comparator.comparingDouble(cell -> ((NumberCell) cell).value() + 0.0));
    } else if (sorted.size() < MAX_INSERTION) {
      insert(sorted, firstRun(sorted));
    } else {
      sorted.sort(Comparator.comparingDouble(cell -> CellArithmetic.subtract(cell, Cell.of(0))));
    }
    for (int i = 0; i < undefined; i++) {
      sorted.add(Cell.UNDEFINED);
    }
    return sorted;
  }

  private static boolean isOrdered(Cell cell) {
    return cell instanceof NumberCell number && !Double.isNaN(number.value());
  }

  private static boolean isBefore(Cell a, Cell b) {
    return CellArithmetic.subtract(a, b) < 0;
  }

  /** The length of the sorted part at the start; a falling part is reversed. */
  private static int firstRun(List<Cell> cells) {
    int end = Math.min(2, cells.size());
    boolean falling = cells.size() > 1 && isBefore(cells.get(1), cells.get(0));
    while (end > 1
        && end < cells.size()
        && isBefore(cells.get(end), cells.get(end - 1)) == falling) {
      end++;
    }
    if (falling) {
      Collections.reverse(cells.subList(0, end));
    }
    return end;
  }

  private static void insert(List<Cell> cells, int sorted) {
    for (int i = sorted; i < cells.size(); i++) {
      Cell pivot = cells.get(i);
      int left = 0;
      int right = i;
      while (left < right) {
        int middle = (left + right) >>> 1;
        if (isBefore(pivot, cells.get(middle))) {
          right = middle;
        } else {
          left = middle + 1;
        }
      }
      cells.remove(i);
      cells.add(left, pivot);
    }
  }
}
