package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.BooleanCell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Cell.StringCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a merged table with one key. Many of them are found by their values, so that a key
 * that all rows share costs linear time.
 */
final class MergedRows {

  private static final int MAX_SCANNED = 8;

  private final List<MergedRow> rows = new ArrayList<>(1);

  /** The columns by which the rows are indexed: those of the frame that is merged. */
  private int[] columns = {};

  /** Rows with a value in each of the columns, by these values. */
  private final Map<List<Cell>, MergedRow> complete = new HashMap<>();

  /** Rows without a value in one of the columns. */
  private List<MergedRow> open = new ArrayList<>();

  /**
   * Merges values into all rows that allow it.
   *
   * @return a new row if there is none
   */
  Optional<MergedRow> add(int[] newColumns, Cell[] cells) {
    boolean isMerged =
        rows.size() <= MAX_SCANNED ? scan(newColumns, cells) : find(newColumns, cells);
    if (isMerged) {
      return Optional.empty();
    }
    MergedRow added = new MergedRow(newColumns, cells);
    rows.add(added);
    if (columns == newColumns) {
      index(added, cells);
    }
    return Optional.of(added);
  }

  private boolean scan(int[] newColumns, Cell[] cells) {
    boolean isMerged = false;
    for (MergedRow row : rows) {
      isMerged |= row.merge(newColumns, cells);
    }
    return isMerged;
  }

  private boolean find(int[] newColumns, Cell[] cells) {
    if (columns != newColumns) {
      columns = newColumns;
      complete.clear();
      open = new ArrayList<>();
      rows.forEach(row -> index(row, row.cells(newColumns)));
    }
    boolean isMerged = isComparable(cells) && complete.containsKey(values(cells));
    List<MergedRow> before = open;
    open = new ArrayList<>();
    for (MergedRow row : before) {
      if (row.merge(newColumns, cells)) {
        isMerged = true;
        index(row, cells);
      } else {
        open.add(row);
      }
    }
    return isMerged;
  }

  /** A row with a value that equals none, such as NaN, is never merged. */
  private void index(MergedRow row, Cell[] cells) {
    if (Arrays.stream(cells).anyMatch(Cell::isMissing)) {
      open.add(row);
    } else if (isComparable(cells)) {
      complete.put(values(cells), row);
    }
  }

  private static boolean isComparable(Cell[] cells) {
    return Arrays.stream(cells)
        .allMatch(
            cell ->
                cell instanceof StringCell
                    || cell instanceof BooleanCell
                    || cell instanceof NumberCell number && !Double.isNaN(number.value()));
  }

  private static List<Cell> values(Cell[] cells) {
    return Arrays.stream(cells).map(Frames::key).toList();
  }
}
