package io.panelwright.show.graph;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins the frames of a bar chart on their first time or text field. */
final class BarFrames {

  private BarFrames() {}

  static DataFrame joined(List<DataFrame> frames) {
    List<DataFrame> filled = frames.stream().filter(frame -> frame.length() > 0).toList();
    if (filled.size() == 1) {
      return filled.get(0);
    }
    Map<Cell, Integer> rows = new LinkedHashMap<>();
    DataField first = null;
    for (DataFrame frame : filled) {
      Optional<DataField> key = key(frame);
      if (key.isPresent()) {
        first = first == null ? key.get() : first;
        key.get().values().cells().forEach(cell -> rows.putIfAbsent(cell, rows.size()));
      }
    }
    if (first == null) {
      return filled.get(0);
    }
    List<Cell> keys = new ArrayList<>(rows.keySet());
    if (first.type() == FieldType.TIME) {
      keys.sort((a, b) -> Double.compare(time(a), time(b)));
      for (int i = 0; i < keys.size(); i++) {
        rows.put(keys.get(i), i);
      }
    }
    List<DataField> fields = new ArrayList<>();
    fields.add(first.withValues(Column.of(keys)));
    filled.forEach(frame -> add(frame, rows, fields));
    return filled.get(0).withFields(fields);
  }

  private static double time(Cell cell) {
    return cell instanceof Cell.NumberCell number ? number.value() : Double.NaN;
  }

  private static Optional<DataField> key(DataFrame frame) {
    return GraphFrames.first(frame, FieldType.TIME)
        .or(() -> GraphFrames.first(frame, FieldType.STRING));
  }

  private static void add(DataFrame frame, Map<Cell, Integer> rows, List<DataField> fields) {
    Optional<DataField> key = key(frame);
    if (key.isEmpty()) {
      return;
    }
    for (DataField field : frame.fields()) {
      if (field != key.get()) {
        Map<Integer, Cell> cells = new HashMap<>();
        for (int i = 0; i < frame.length(); i++) {
          cells.put(rows.get(key.get().values().get(i)), field.values().get(i));
        }
        List<Cell> values = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
          values.add(cells.getOrDefault(i, Cell.UNDEFINED));
        }
        fields.add(field.withValues(Column.of(values)));
      }
    }
  }
}
