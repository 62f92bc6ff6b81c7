package io.panelwright.show.field;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.BooleanCell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import java.util.Locale;
import java.util.regex.Pattern;

/** The types of fields that have none, by their names and values. */
final class FieldTypes {

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*(-?([0-9]*\\.?[0-9]+|[0-9]+\\.?[0-9]*)(e[-+]?[0-9]+)?|nan)\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BOOLEAN = Pattern.compile("true|TRUE|True|false|FALSE|False");

  private FieldTypes() {}

  /** A field of the type {@code other} with the type of its first value. */
  static DataField guessed(DataField field) {
    return field.type() == FieldType.OTHER ? withType(field, guess(field)) : field;
  }

  private static DataField withType(DataField field, FieldType type) {
    return new DataField(
        field.name(), type, field.labels(), field.config(), field.values(), field.state());
  }

  private static FieldType guess(DataField field) {
    String name = field.name().toLowerCase(Locale.ROOT);
    if (name.equals("date") || name.equals("time")) {
      return FieldType.TIME;
    }
    for (int row = 0; row < field.values().size(); row++) {
      if (!field.values().isMissing(row)) {
        return of(field.values().get(row));
      }
    }
    return FieldType.OTHER;
  }

  /** The type of a value; texts may be numbers or booleans. */
  private static FieldType of(Cell value) {
    if (value instanceof NumberCell) {
      return FieldType.NUMBER;
    }
    if (value instanceof BooleanCell) {
      return FieldType.BOOLEAN;
    }
    if (!(value instanceof StringCell string)) {
      return FieldType.OTHER;
    }
    if (NUMBER.matcher(string.value()).matches()) {
      return FieldType.NUMBER;
    }
    return BOOLEAN.matcher(string.value()).matches() ? FieldType.BOOLEAN : FieldType.STRING;
  }
}
