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
  private final Map<String, List<Cell[]>> rowsByKey = new HashMap<>();
  private final List<Cell[]> rows = new ArrayList<>();

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
    List<DataField> merged = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      merged.add(field(fields.get(i), i));
    }
    return Frames.combined("merge", frames, merged);
  }

  private DataField field(DataField field, int index) {
    List<Cell> cells = new ArrayList<>(rows.size());
    rows.forEach(row -> cells.add(RowParser.parse(field.type(), row[index])));
    DataField copy =
        new DataField(
            field.name(),
            field.type(),
            Optional.empty(),
            field.config(),
            Frames.column(cells),
            FieldState.NONE);
    return Frames.withoutNames(copy, "displayName");
  }

  /** Merges a row into all rows with its key that allow it, or adds it. */
  private void add(Source source, int row) {
    Cell[] cells = new Cell[source.targets().length];
    Arrays.setAll(cells, i -> Frames.cell(source.columns().get(i), row));
    List<Cell[]> existing = rowsByKey.computeIfAbsent(key(source, row), key -> new ArrayList<>(1));
    boolean isMerged = false;
    for (Cell[] other : existing) {
      if (isMergeable(other, cells, source.targets())) {
        copy(cells, other, source.targets());
        isMerged = true;
      }
    }
    if (!isMerged) {
      Cell[] added = new Cell[fields.size()];
      Arrays.fill(added, Cell.UNDEFINED);
      copy(cells, added, source.targets());
      existing.add(added);
      rows.add(added);
    }
  }

  private static String key(Source source, int row) {
    var key = new StringBuilder();
    source.keys().forEach(column -> key.append(CellConverter.text(Frames.cell(column, row))));
    return key.toString();
  }

  private static boolean isMergeable(Cell[] existing, Cell[] cells, int[] targets) {
    for (int i = 0; i < targets.length; i++) {
      Cell other = existing[targets[i]];
      if (!other.isMissing() && !Frames.isSame(other, cells[i])) {
        return false;
      }
    }
    return true;
  }

  private static void copy(Cell[] cells, Cell[] target, int[] targets) {
    for (int i = 0; i < targets.length; i++) {
      target[targets[i]] = cells[i];
    }
  }
}
