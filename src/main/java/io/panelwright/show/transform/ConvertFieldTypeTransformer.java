package io.panelwright.show.transform;

import io.panelwright.json.JsonException;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.time.TimeZones;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code convertFieldType}: converts the values of fields to another type. */
final class ConvertFieldTypeTransformer implements FrameTransformer {

  private final ZoneId zone;

  /**
   * A transformer.
   *
   * @param zone the zone of the dashboard, for conversions without one
   */
  ConvertFieldTypeTransformer(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    List<DataFrame> converted = frames;
    for (TransformerOptions conversion : options.list("conversions")) {
      Optional<String> target = conversion.text("targetField");
      if (target.isPresent()) {
        var names = new FieldNaming();
        FieldSelector selector = FieldSelector.byName(target.get(), names);
        List<DataFrame> all = converted;
        converted =
            all.stream().map(frame -> convert(frame, all, selector, conversion, names)).toList();
      }
    }
    return converted;
  }

  private DataFrame convert(
      DataFrame frame,
      List<DataFrame> all,
      FieldSelector selector,
      TransformerOptions conversion,
      FieldNaming naming) {
    List<DataField> fields = new ArrayList<>();
    for (DataField field : frame.fields()) {
      boolean isSelected = selector.selects(field, frame, all);
      DataField named = naming.withName(field);
      fields.add(isSelected ? convert(named, conversion) : named);
    }
    return frame.withFields(fields);
  }

  private DataField convert(DataField field, TransformerOptions conversion) {
    ZoneId target = TimeZones.of(conversion.text("timezone", ""), zone);
    return switch (conversion.text("destinationType", "")) {
      case "time" -> new TimeConversion(conversion.text("dateFormat"), target).convert(field);
      case "number" -> numbers(field);
      case "string" ->
          new FieldTexts(conversion.text("dateFormat", ""), target, conversion.text("joinWith", ""))
              .toText(field);
      case "boolean" ->
          map(field, FieldType.BOOLEAN, cell -> Cell.of(CellArithmetic.isTruthy(cell)));
      case "enum" -> enumeration(field, conversion.json().object("enumConfig"));
      case "other" -> map(field, FieldType.OTHER, ConvertFieldTypeTransformer::parseJson);
      default -> field;
    };
  }

  static DataField map(DataField field, FieldType type, UnaryOperator<Cell> conversion) {
    List<Cell> cells = new ArrayList<>(field.values().size());
    field.values().cells().forEach(cell -> cells.add(conversion.apply(cell)));
    return new DataField(
        field.name(), type, field.labels(), field.config(), Frames.column(cells), field.state());
  }

  private static DataField numbers(DataField field) {
    return map(field, FieldType.NUMBER, ConvertFieldTypeTransformer::number);
  }

  /** Commas in texts are ignored. What is no finite number becomes null. */
  private static Cell number(Cell cell) {
    boolean isEmpty = cell.isMissing() || cell.equals(Cell.of(""));
    Cell plain = cell instanceof StringCell text ? Cell.of(text.value().replace(",", "")) : cell;
    double number = CellArithmetic.subtract(plain, Cell.of(0));
    return isEmpty || plain.equals(Cell.of("")) || !Double.isFinite(number)
        ? Cell.NULL
        : Cell.of(number);
  }

  private static DataField enumeration(DataField field, JsonObject config) {
    Map<Cell, Cell> indexes = new HashMap<>();
    List<String> texts = config.array("text").strings().toList();
    for (int i = 0; i < texts.size(); i++) {
      indexes.put(Cell.of(texts.get(i)), Cell.of(i));
    }
    if (texts.isEmpty()) {
      return field;
    }
    DataField converted =
        map(field, FieldType.ENUM, cell -> indexes.getOrDefault(cell, Cell.UNDEFINED));
    return converted.withConfig(
        converted.config().with("type", new JsonObject(Map.of("enum", config))));
  }

  private static Cell parseJson(Cell cell) {
    if (cell instanceof NumberCell number && !Double.isFinite(number.value())) {
      return Cell.NULL;
    }
    try {
      return Cell.of(JsonReader.read(CellConverter.text(cell)));
    } catch (JsonException e) {
      return Cell.NULL;
    }
  }
}
