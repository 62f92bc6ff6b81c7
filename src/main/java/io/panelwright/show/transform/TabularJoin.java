package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.Column;
import io.panelwright.show.transform.FrameJoiner.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A join of tables: one row for each pair of rows with the same key. */
final class TabularJoin {

  /** A join with more rows is an error: keys that repeat on both sides multiply. */
  private static final int MAX_ROWS = 1_000_000;

  private static final int NONE = -1;

  private final Column leftKeys;
  private final Column rightKeys;
  private final boolean outer;
  private final List<int[]> pairs = new ArrayList<>();

  private TabularJoin(Column leftKeys, Column rightKeys, boolean outer) {
    this.leftKeys = leftKeys;
    this.rightKeys = rightKeys;
    this.outer = outer;
  }

  /**
   * Joins tables one after another.
   *
   * @param outer whether rows without a partner are kept, after the others
   * @throws TransformerException if the result is too large
   */
  static List<Column> join(List<Table> tables, boolean outer) {
    Column keys = tables.get(0).keys();
    List<Column> values = tables.get(0).values();
    for (Table right : tables.subList(1, tables.size())) {
      var join = new TabularJoin(keys, right.keys(), outer);
      join.match();
      int[] leftRows = join.pairs.stream().mapToInt(pair -> pair[0]).toArray();
      int[] rightRows = join.pairs.stream().mapToInt(pair -> pair[1]).toArray();
      keys = join.keys();
      List<Column> joined = new ArrayList<>();
      values.forEach(column -> joined.add(Frames.rows(column, leftRows, Cell.NULL)));
      right.values().forEach(column -> joined.add(Frames.rows(column, rightRows, Cell.NULL)));
      values = joined;
    }
    List<Column> columns = new ArrayList<>();
    columns.add(keys);
    columns.addAll(values);
    return columns;
  }

  private Column keys() {
    List<Cell> keys = new ArrayList<>(pairs.size());
    for (int[] pair : pairs) {
      keys.add(pair[0] == NONE ? rightKeys.get(pair[1]) : leftKeys.get(pair[0]));
    }
    return Frames.column(keys);
  }

  /** Keys are compared as texts. */
  private void match() {
    Map<String, List<Integer>> rightRows = new LinkedHashMap<>();
    for (int i = 0; i < rightKeys.size(); i++) {
      rightRows
          .computeIfAbsent(CellConverter.text(rightKeys.get(i)), key -> new ArrayList<>())
          .add(i);
    }
    Set<String> matched = new HashSet<>();
    List<Integer> unmatched = new ArrayList<>();
    for (int i = 0; i < leftKeys.size(); i++) {
      Cell key = leftKeys.get(i);
      List<Integer> partners =
          key.isMissing() ? List.of() : rightRows.getOrDefault(CellConverter.text(key), List.of());
      for (int partner : partners) {
        add(i, partner);
      }
      if (partners.isEmpty()) {
        unmatched.add(i);
      } else if (key instanceof StringCell text) {
        matched.add(text.value());
      }
    }
    if (outer) {
      unmatched.forEach(row -> add(row, NONE));
      addUnmatchedRight(rightRows, matched);
    }
  }

  /** Grafana repeats matched rows of the right table if their keys are no strings. */
  private void addUnmatchedRight(Map<String, List<Integer>> rightRows, Set<String> matched) {
    for (String key : PropertyOrder.sorted(rightRows.keySet())) {
      if (!matched.contains(key)) {
        rightRows.get(key).forEach(row -> add(NONE, row));
      }
    }
  }

  private void add(int left, int right) {
    if (pairs.size() == MAX_ROWS) {
      throw new TransformerException(
          "the join has more than "
              + MAX_ROWS
              + " rows: join by a field whose values do not repeat in both tables");
    }
    pairs.add(new int[] {left, right});
  }
}
