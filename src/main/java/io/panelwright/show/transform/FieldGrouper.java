package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.reduce.Reducers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a frame in groups of equal values. */
final class FieldGrouper {

  private final FieldNaming naming;
  private final List<DataField> groupFields;

  /** The fields of each group by key; a field is found by its name. */
  private final Map<String, Map<String, DataField>> groups = new LinkedHashMap<>();

  FieldGrouper(DataFrame frame, List<DataField> groupFields, FieldNaming naming) {
    this.naming = naming;
    this.groupFields = groupFields;
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < Frames.length(frame); row++) {
      rows.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
    }
    rows.forEach((key, numbers) -> groups.put(key, fields(frame, numbers)));
  }

  private String key(int row) {
    var key = new StringBuilder();
    for (DataField field : groupFields) {
      Cell cell = Frames.cell(field.values(), row);
      key.append(key.isEmpty() && field == groupFields.get(0) ? "" : ",")
          .append(cell.isMissing() ? "" : CellConverter.text(cell));
    }
    return key.toString();
  }

  /** Fields with one name become one field with the values of both in turn. */
  private Map<String, DataField> fields(DataFrame frame, List<Integer> rows) {
    Map<String, List<DataField>> byName = new LinkedHashMap<>();
    for (DataField field : frame.fields()) {
      byName.computeIfAbsent(naming.nameAlone(field), name -> new ArrayList<>()).add(field);
    }
    Map<String, DataField> fields = new LinkedHashMap<>();
    byName.forEach((name, sources) -> fields.put(name, field(name, sources, rows)));
    return fields;
  }

  private static DataField field(String name, List<DataField> sources, List<Integer> rows) {
    List<Cell> cells = new ArrayList<>(rows.size());
    for (int row : rows) {
      sources.forEach(source -> cells.add(Frames.cell(source.values(), row)));
    }
    DataField first = sources.get(0);
    return new DataField(
        first.name(),
        first.type(),
        Optional.empty(),
        first.config().with("displayName", name),
        Frames.column(cells),
        first.state().withDisplayName(name));
  }

  /** The groups by key, in the order of their first rows. */
  Map<String, Map<String, DataField>> groups() {
    return groups;
  }

  /** A field with the first value of each group for each field that groups. */
  List<DataField> keyFields() {
    List<DataField> fields = new ArrayList<>();
    for (DataField field : groupFields) {
      String name = naming.nameAlone(field);
      List<Cell> cells = new ArrayList<>();
      groups.values().forEach(group -> cells.add(group.get(name).values().get(0)));
      fields.add(
          new DataField(
              field.name(),
              field.type(),
              Optional.empty(),
              field.config(),
              Frames.column(cells),
              FieldState.NONE));
    }
    return fields;
  }

  /** Old names of reducers have no result here. */
  private static boolean isId(String reducer) {
    return Reducers.find(reducer).filter(info -> info.id().equals(reducer)).isPresent();
  }

  /** The results of reducers for each group: the values of a field for each reducer. */
  Map<String, List<Cell>> reduce(String name, List<String> reducers) {
    Map<String, List<Cell>> results = new LinkedHashMap<>();
    reducers.forEach(reducer -> results.put(reducer, new ArrayList<>()));
    for (Map<String, DataField> group : groups.values()) {
      Reducers.reduceAll(reducers, group.get(name))
          .forEach(
              (reducer, value) -> results.get(reducer).add(isId(reducer) ? value : Cell.UNDEFINED));
    }
    return results;
  }
}
