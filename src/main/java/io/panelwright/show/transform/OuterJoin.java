package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.IndexSorter;
import io.panelwright.show.transform.FrameJoiner.Nulls;
import io.panelwright.show.transform.FrameJoiner.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An outer join as graphs use it: one row for each key, sorted; later rows of a key win. */
final class OuterJoin {

  private final Map<Cell, Integer> rows;

  private OuterJoin(Map<Cell, Integer> rows) {
    this.rows = rows;
  }

  static List<Column> join(List<Table> tables) {
    if (haveSameKeys(tables)) {
      return sideBySide(tables);
    }
    List<Cell> keys = sortedKeys(tables);
    Map<Cell, Integer> rows = new HashMap<>();
    keys.forEach(key -> rows.put(key, rows.size()));
    var join = new OuterJoin(rows);
    List<Column> joined = new ArrayList<>();
    joined.add(Frames.column(keys));
    for (Table table : tables) {
      int[] targets = join.targets(table.keys());
      for (int i = 0; i < table.values().size(); i++) {
        joined.add(join.aligned(table.values().get(i), targets, table.nulls().get(i)));
      }
    }
    return joined;
  }

  private static boolean haveSameKeys(List<Table> tables) {
    Column first = tables.get(0).keys();
    return tables.stream().allMatch(table -> table.keys() == first || areSame(first, table.keys()));
  }

  private static boolean areSame(Column a, Column b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!Frames.isSame(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<Column> sideBySide(List<Table> tables) {
    List<Column> columns = new ArrayList<>();
    columns.add(tables.get(0).keys());
    tables.forEach(table -> columns.addAll(table.values()));
    Column keys = columns.get(0);
    if (isAscending(keys)) {
      return columns;
    }
    int[] rows =
        IndexSorter.sort(keys.size(), (a, b) -> CellArithmetic.subtract(keys.get(a), keys.get(b)));
    return columns.stream().map(column -> Frames.rows(column, rows, Cell.UNDEFINED)).toList();
  }

  /** Whether a sample of 50 values is ascending; Grafana does not look at the others. */
  static boolean isAscending(Column values) {
    int first = 0;
    int last = values.size() - 1;
    while (first <= last && values.isMissing(first)) {
      first++;
    }
    while (last >= first && values.isMissing(last)) {
      last--;
    }
    int stride = Math.max(1, (last - first + 1) / 50);
    Cell previous = first <= last ? values.get(first) : Cell.NULL;
    for (int i = first + stride; i <= last; i += stride) {
      Cell value = values.get(i);
      if (!value.isMissing()) {
        if (CellArithmetic.isLessOrEqual(value, previous)) {
          return false;
        }
        previous = value;
      }
    }
    return true;
  }

  private static List<Cell> sortedKeys(List<Table> tables) {
    Map<Cell, Cell> distinct = new LinkedHashMap<>();
    for (Table table : tables) {
      for (int i = 0; i < table.keys().size(); i++) {
        Cell key = Frames.key(table.keys().get(i));
        distinct.putIfAbsent(key, key);
      }
    }
    List<Cell> keys = new ArrayList<>(distinct.keySet());
    boolean hasUndefined = keys.remove(Cell.UNDEFINED);
    double[] numbers = new double[keys.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          keys.get(i) instanceof NumberCell number
              ? number.value()
              : CellArithmetic.subtract(keys.get(i), Cell.of(0));
    }
    int[] order = IndexSorter.sort(numbers.length, (a, b) -> numbers[a] - numbers[b]);
    List<Cell> sorted = new ArrayList<>();
    for (int index : order) {
      sorted.add(keys.get(index));
    }
    if (hasUndefined) {
      sorted.add(Cell.UNDEFINED);
    }
    return sorted;
  }

  private int[] targets(Column keys) {
    int[] targets = new int[keys.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = rows.get(Frames.key(keys.get(i)));
    }
    return targets;
  }

  private Column aligned(Column values, int[] targets, Nulls nulls) {
    int count = Math.min(values.size(), targets.length);
    return SparseColumn.isWorthwhile(count, rows.size()) && !hasNull(values)
        ? SparseColumn.of(rows.size(), values, Arrays.copyOf(targets, count))
        : dense(values, targets, nulls, count);
  }

  private static boolean hasNull(Column values) {
    for (int i = 0; i < values.size(); i++) {
      if (values.isMissing(i)) {
        return true;
      }
    }
    return false;
  }

  private Column dense(Column values, int[] targets, Nulls nulls, int count) {
    Cell[] cells = new Cell[rows.size()];
    Arrays.fill(cells, Cell.UNDEFINED);
    List<Integer> nullRows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean isNull = values.get(i).equals(Cell.NULL);
      if (!isNull || nulls != Nulls.REMOVE) {
        cells[targets[i]] = values.get(i);
      }
      if (isNull && nulls == Nulls.EXPAND) {
        nullRows.add(targets[i]);
      }
    }
    expand(cells, nullRows);
    return Frames.column(List.of(cells));
  }

  /** Missing rows beside a null become null. */
  private static void expand(Cell[] cells, List<Integer> nullRows) {
    int last = -1;
    for (int row : nullRows) {
      if (row > last) {
        for (int i = row - 1; i >= 0 && cells[i].isMissing(); i--) {
          cells[i] = Cell.NULL;
        }
        for (int i = row + 1; i < cells.length && cells[i].isMissing(); i++) {
          cells[i] = Cell.NULL;
          last = i;
        }
      }
    }
  }
}
