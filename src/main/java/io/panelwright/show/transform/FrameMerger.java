package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges the rows of frames. */
final class FrameMerger {

  private final List<DataFrame> frames;

  /** The index in the merged frame of each field name. */
  private final Map<String, Integer> indexes = new LinkedHashMap<>();

  private final List<DataField> fields = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<String> commonNames;
  private final Map<String, MergedRows> rowsByKey = new HashMap<>();
  private final List<MergedRow> rows = new ArrayList<>();

  /**
   * The columns of a frame.
   *
   * @param targets the index of each column in the merged frame
   */
  private record Source(int length, int[] targets, List<Column> columns, List<Column> keys) {}

  FrameMerger(List<DataFrame> frames) {
    this.frames = frames;
    List<Map<String, DataField>> byName = frames.stream().map(this::addFields).toList();
    this.commonNames =
        frames.get(frames.size() - 1).fields().stream()
            .map(DataField::name)
            .filter(name -> byName.stream().allMatch(names -> names.containsKey(name)))
            .toList();
    for (int i = 0; i < frames.size(); i++) {
      Map<String, DataField> names = byName.get(i);
      sources.add(
          new Source(
              Frames.length(frames.get(i)),
              names.keySet().stream().mapToInt(indexes::get).toArray(),
              names.values().stream().map(DataField::values).toList(),
              commonNames.stream().map(name -> names.get(name).values()).toList()));
    }
  }

  /** The fields by name; of several fields with a name, the last. */
  private Map<String, DataField> addFields(DataFrame frame) {
    Map<String, DataField> byName = new LinkedHashMap<>();
    for (DataField field : frame.fields()) {
      byName.put(field.name(), field);
      if (indexes.putIfAbsent(field.name(), fields.size()) == null) {
        fields.add(field);
      }
    }
    return byName;
  }

  boolean hasCommonFields() {
    return !commonNames.isEmpty();
  }

  DataFrame merge() {
    for (Source source : sources) {
      for (int row = 0; row < source.length(); row++) {
        add(source, row);
      }
    }
    List<MergedColumn> columns = new ArrayList<>();
    fields.forEach(field -> columns.add(new MergedColumn(field.type())));
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).copyTo(columns, i);
    }
    List<DataField> merged = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      merged.add(field(fields.get(i), columns.get(i).column(rows.size())));
    }
    return Frames.combined("merge", frames, merged);
  }

  private static DataField field(DataField field, Column values) {
    DataField copy =
        new DataField(
            field.name(), field.type(), Optional.empty(), field.config(), values, FieldState.NONE);
    return Frames.withoutNames(copy, "displayName");
  }

  /** Merges a row into all rows with its key that allow it, or adds it. */
  private void add(Source source, int row) {
    Cell[] cells = new Cell[source.targets().length];
    Arrays.setAll(cells, i -> Frames.cell(source.columns().get(i), row));
    rowsByKey
        .computeIfAbsent(key(source, row), key -> new MergedRows())
        .add(source.targets(), cells)
        .ifPresent(rows::add);
  }

  private static String key(Source source, int row) {
    var key = new StringBuilder();
    source.keys().forEach(column -> key.append(CellConverter.text(Frames.cell(column, row))));
    return key.toString();
  }
}
