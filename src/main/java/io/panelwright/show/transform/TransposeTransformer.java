package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.frame.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code transpose}: rows become fields. */
final class TransposeTransformer implements FrameTransformer {

  private static final Set<FieldType> HEADERS =
      Set.of(FieldType.STRING, FieldType.TIME, FieldType.ENUM);

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    List<DataFrame> transposed = new ArrayList<>();
    for (DataFrame frame : frames) {
      if (frame.fields().isEmpty()) {
        throw new TransformerException("a frame without fields cannot be transposed");
      }
      List<Cell> names =
          frame.fields().stream().map(field -> Cell.of(naming.name(field, frame, frames))).toList();
      transposed.add(transpose(frame, names, options));
    }
    return transposed;
  }

  private static DataFrame transpose(
      DataFrame frame, List<Cell> names, TransformerOptions options) {
    DataField first = frame.fields().get(0);
    boolean hasHeaders = HEADERS.contains(first.type());
    int skipped = hasHeaders ? 1 : 0;
    List<DataField> sources = frame.fields().subList(skipped, frame.fields().size());
    String restName = options.text("restFieldsName", Frames.VALUE);
    Cell empty = SpecialValue.of(options.json().string("emptyValue").orElse("empty"));
    List<DataField> fields = new ArrayList<>();
    fields.add(
        Frames.field(
            options.text("firstFieldName", "Field"),
            FieldType.STRING,
            names.subList(skipped, names.size())));
    for (int row = 0; row < first.values().size(); row++) {
      String label = hasHeaders ? header(first, row, empty) : Integer.toString(row + 1);
      fields.add(
          field(restName, Map.of(hasHeaders ? first.name() : "row", label), sources, row, empty));
    }
    String refId = "transpose-" + frame.refId().orElse("undefined");
    return new DataFrame(frame.name(), Optional.of(refId), frame.meta(), fields);
  }

  /** The label of a row; null, 0 and false count as no label. */
  private static String header(DataField field, int row, Cell empty) {
    Cell text = text(field, field.values().get(row), empty);
    return CellArithmetic.isTruthy(text) ? CellConverter.text(text) : "";
  }

  private static DataField field(
      String name, Map<String, String> labels, List<DataField> sources, int row, Cell empty) {
    boolean areSame = sources.stream().map(DataField::type).distinct().count() == 1;
    FieldType type = areSame ? sources.get(0).type() : FieldType.STRING;
    List<Cell> cells = new ArrayList<>();
    for (DataField source : sources) {
      Cell cell = Frames.cell(source.values(), row);
      cells.add(type == FieldType.STRING ? text(source, cell, empty) : cell);
    }
    return new DataField(
        name, type, Optional.of(labels), Json.object(), Frames.column(cells), FieldState.NONE);
  }

  private static Cell text(DataField field, Cell cell, Cell empty) {
    return switch (field.type()) {
      case ENUM -> enumText(field.config(), cell, empty);
      case TIME, NUMBER, BOOLEAN, STRING ->
          cell.isMissing() ? empty : Cell.of(CellConverter.text(cell));
      default -> cell.isMissing() ? empty : Cell.of(CellJson.of(cell).toString());
    };
  }

  private static Cell enumText(JsonObject config, Cell cell, Cell empty) {
    List<Json> texts = config.object("type").object("enum").array("text").items();
    double index = CellConverter.number(cell);
    boolean isIndex = index >= 0 && index < texts.size() && index == Math.rint(index);
    Cell text = isIndex ? Cell.of(texts.get((int) index)) : Cell.NULL;
    return text.isMissing() ? empty : text;
  }
}
