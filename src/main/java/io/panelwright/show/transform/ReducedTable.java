package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.reduce.Reducers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table with a row for each field and a column for each reducer. */
final class ReducedTable {

  private final List<DataFrame> frames;
  private final List<Reducers.Info> reducers;
  private final boolean withLabels;
  private final FieldSelector selector;
  private final FieldNaming naming;

  /** A column of one frame or of the whole table. */
  private record Values(String name, FieldType type, List<Cell> cells) {}

  ReducedTable(
      List<DataFrame> frames,
      List<Reducers.Info> reducers,
      boolean withLabels,
      FieldSelector selector,
      FieldNaming naming) {
    this.frames = frames;
    this.reducers = reducers;
    this.withLabels = withLabels;
    this.selector = selector;
    this.naming = naming;
  }

  /** The table; no frame without input. */
  List<DataFrame> table() {
    if (frames.isEmpty()) {
      return List.of();
    }
    Set<String> labels = withLabels ? labels() : Set.of();
    List<Values> table = new ArrayList<>();
    for (DataFrame frame : frames) {
      append(table, columns(frame, labels));
    }
    int length = table.get(0).cells().size();
    List<DataField> fields = new ArrayList<>();
    for (Values column : table) {
      while (column.cells().size() < length) {
        column.cells().add(Cell.UNDEFINED);
      }
      fields.add(Frames.field(column.name(), column.type(), column.cells().subList(0, length)));
    }
    Optional<String> refId = Frames.combined("reduce", frames, List.of()).refId();
    return List.of(new DataFrame(Optional.empty(), refId, frames.get(0).meta(), fields));
  }

  private Set<String> labels() {
    Set<String> labels = new LinkedHashSet<>();
    for (DataFrame frame : frames) {
      frame.fields().forEach(field -> labels.addAll(field.labels().orElse(Map.of()).keySet()));
    }
    return labels;
  }

  private List<Values> columns(DataFrame frame, Set<String> labels) {
    List<Cell> names = new ArrayList<>();
    Map<String, List<Cell>> byLabel = new LinkedHashMap<>();
    labels.forEach(label -> byLabel.put(label, new ArrayList<>()));
    List<List<Cell>> results = new ArrayList<>();
    reducers.forEach(reducer -> results.add(new ArrayList<>()));
    List<String> ids = reducers.stream().map(Reducers.Info::id).toList();
    for (DataField field : frame.fields()) {
      if (selector.selects(field, frame, frames)) {
        names.add(Cell.of(withLabels ? field.name() : naming.name(field, frame, frames)));
        Map<String, String> own = field.labels().orElse(Map.of());
        byLabel.forEach(
            (label, cells) ->
                cells.add(
                    Optional.ofNullable(own.get(label)).map(Cell::of).orElse(Cell.UNDEFINED)));
        Map<String, Cell> reduced = Reducers.reduceAll(ids, field);
        for (int i = 0; i < ids.size(); i++) {
          Cell value = reduced.get(ids.get(i));
          results.get(i).add(value.equals(Cell.NULL) ? Cell.of(Double.NaN) : value);
        }
      }
    }
    return columns(names, byLabel, results);
  }

  private List<Values> columns(
      List<Cell> names, Map<String, List<Cell>> byLabel, List<List<Cell>> results) {
    List<Values> columns = new ArrayList<>();
    columns.add(new Values("Field", FieldType.STRING, names));
    byLabel.forEach((label, cells) -> columns.add(new Values(label, FieldType.STRING, cells)));
    for (int i = 0; i < reducers.size(); i++) {
      String name = reducers.get(i).name();
      boolean isRepeated = reducers.lastIndexOf(reducers.get(i)) > i;
      List<Cell> cells = isRepeated ? undefined(names.size()) : results.get(i);
      FieldType type = TypeGuess.of(name, cells).orElse(FieldType.OTHER);
      columns.add(new Values(name, type, cells));
    }
    return columns;
  }

  /** The values of a reducer that comes again later: Grafana fills only the last column. */
  private static List<Cell> undefined(int size) {
    return new ArrayList<>(Collections.nCopies(size, Cell.UNDEFINED));
  }

  /** Appends the columns of a frame to those of the same name and type. */
  private static void append(List<Values> table, List<Values> columns) {
    if (table.isEmpty()) {
      table.addAll(columns);
      return;
    }
    for (int i = 0; i < table.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        boolean isSame =
            table.get(i).name().equals(columns.get(j).name())
                && table.get(i).type() == columns.get(j).type();
        if (i == 0 && j == 0 || isSame) {
          table.get(i).cells().addAll(columns.get(j).cells());
        }
      }
    }
  }
}
