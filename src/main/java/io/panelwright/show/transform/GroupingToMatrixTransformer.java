package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code groupingToMatrix}: a table with the values of one field as columns. */
final class GroupingToMatrixTransformer implements FrameTransformer {

  /** A larger matrix is an error: columns and rows multiply. */
  private static final long MAX_CELLS = 10_000_000;

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    if (frames.size() != 1) {
      return frames;
    }
    DataFrame frame = frames.get(0);
    String columnName = options.text("columnField", "Time");
    String rowName = options.text("rowField", "Time");
    Optional<DataField> column = find(frame, columnName, naming);
    Optional<DataField> row = find(frame, rowName, naming);
    Optional<DataField> value = find(frame, options.text("valueField", Frames.VALUE), naming);
    if (column.isEmpty() || row.isEmpty() || value.isEmpty()) {
      return frames;
    }
    List<Cell> rows = distinct(row.get().values());
    List<DataField> fields = new ArrayList<>();
    fields.add(
        Frames.field(rowName + "\\" + columnName, row.get().type(), rows)
            .withConfig(row.get().config()));
    fields.addAll(
        columns(column.get(), row.get(), value.get(), rows, options.text("emptyValue", "empty")));
    return List.of(new DataFrame(Optional.empty(), Optional.empty(), Json.object(), fields));
  }

  private static Optional<DataField> find(DataFrame frame, String name, FieldNaming naming) {
    FieldSelector selector = FieldSelector.byName(name, naming);
    return frame.fields().stream()
        .filter(field -> selector.selects(field, frame, List.of(frame)))
        .findFirst();
  }

  private static List<Cell> distinct(Column values) {
    var distinct = new LinkedHashSet<Cell>();
    values.cells().forEach(cell -> distinct.add(Frames.key(cell)));
    return new ArrayList<>(distinct);
  }

  /** The values by column and row; the last of several wins. */
  private static Map<String, Map<String, Cell>> cells(
      DataField column, DataField row, DataField value) {
    Map<String, Map<String, Cell>> cells = new HashMap<>();
    for (int i = 0; i < value.values().size(); i++) {
      cells
          .computeIfAbsent(
              CellConverter.text(Frames.cell(column.values(), i)), key -> new HashMap<>())
          .put(CellConverter.text(Frames.cell(row.values(), i)), value.values().get(i));
    }
    return cells;
  }

  private static List<DataField> columns(
      DataField column, DataField row, DataField value, List<Cell> rows, String empty) {
    List<Cell> names = distinct(column.values());
    if ((long) names.size() * rows.size() > MAX_CELLS) {
      throw new TransformerException(
          names.size() + " columns with " + rows.size() + " rows are too many: group less finely");
    }
    Map<String, Map<String, Cell>> cells = cells(column, row, value);
    List<String> rowKeys = rows.stream().map(CellConverter::text).toList();
    Cell missing = value.type() == FieldType.FRAME ? Cell.UNDEFINED : SpecialValue.of(empty);
    List<DataField> fields = new ArrayList<>();
    JsonObject config = value.config().without("displayName");
    for (Cell name : names) {
      config = name instanceof NumberCell ? config.without("displayNameFromDS") : config;
      Map<String, Cell> ofColumn = cells.getOrDefault(CellConverter.text(name), Map.of());
      List<Cell> values =
          rowKeys.stream()
              .map(key -> ofColumn.getOrDefault(key, missing))
              .map(cell -> cell.isMissing() ? missing : cell)
              .toList();
      String text = name.isMissing() ? "" : CellConverter.text(name);
      fields.add(
          new DataField(
              text,
              value.type(),
              Optional.empty(),
              config,
              Frames.column(values),
              FieldState.NONE));
    }
    return fields;
  }
}
