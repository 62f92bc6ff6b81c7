package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The values of a column of a merged table, by row. */
final class MergedColumn {

  private final FieldType type;
  private final List<Integer> rows = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();

  MergedColumn(FieldType type) {
    this.type = type;
  }

  void add(int row, Cell cell) {
    rows.add(row);
    cells.add(RowParser.parse(type, cell));
  }

  Column column(int length) {
    if (rows.size() == length) {
      return Frames.column(cells);
    }
    int[] targets = rows.stream().mapToInt(Integer::intValue).toArray();
    if (SparseColumn.isWorthwhile(targets.length, length)) {
      return SparseColumn.of(length, Frames.column(cells), targets);
    }
    Cell[] all = new Cell[length];
    Arrays.fill(all, Cell.UNDEFINED);
    for (int i = 0; i < targets.length; i++) {
      all[targets[i]] = cells.get(i);
    }
    return Column.of(List.of(all));
  }
}
