package io.panelwright.show.value;

import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.Set;

/** The unit of a field, which may follow from its type. */
final class FieldUnit {

  private static final Set<String> DATES =
      Set.of(
          "dateTimeAsIso",
          "dateTimeAsIsoNoDateIfToday",
          "dateTimeAsUS",
          "dateTimeAsUSNoDateIfToday",
          "dateTimeAsLocal",
          "dateTimeAsLocalNoDateIfToday",
          "dateTimeFromNow");

  private static final double MINUTE = 60_000;

  private final String id;
  private final boolean date;
  private final boolean withMillis;
  private final boolean trimmable;
  private final OptionalInt decimals;
  private final ZoneId zone;

  private FieldUnit(DataField field, String id, boolean date, boolean withMillis, ZoneId zone) {
    this.id = id;
    this.date = date;
    this.withMillis = withMillis;
    this.decimals = decimals(field.config());
    this.zone = zone;
    this.trimmable =
        field.type() == FieldType.NUMBER
            && decimals.isEmpty()
            && !date
            && !id.startsWith("currency")
            && !id.startsWith("bool")
            && !id.equals("locale");
  }

  private static OptionalInt decimals(JsonObject config) {
    return config.get("decimals").orElse(config) instanceof JsonNumber number
        ? OptionalInt.of((int) number.toDouble())
        : OptionalInt.empty();
  }

  static FieldUnit of(DataField field, ZoneId zone) {
    String id = field.config().string("unit").orElse("");
    boolean date = DATES.contains(id) || id.startsWith("time:");
    if (field.type() == FieldType.TIME && !date) {
      return new FieldUnit(field, "dateTimeAsSystem", true, isShort(field.values()), zone);
    }
    if (field.type() == FieldType.BOOLEAN && !id.startsWith("bool")) {
      return new FieldUnit(field, "bool", date, false, zone);
    }
    if (id.isEmpty()) {
      return new FieldUnit(
          field, field.type() == FieldType.STRING ? "string" : "none", false, false, zone);
    }
    return new FieldUnit(field, id, date, false, zone);
  }

  /** Whether times within a minute need milliseconds. */
  private static boolean isShort(Column times) {
    int size = times.size();
    return size > 1
        && Math.abs(millis(times.get(size - 1)) - millis(times.get(0))) < MINUTE;
  }

  private static double millis(Cell time) {
    return time instanceof StringCell string
        ? DateText.parse(string.value())
        : CellConverter.number(time);
  }

  /** Whether values are texts even if they look like numbers. */
  boolean isText() {
    return id.equals("string");
  }

  /** A time in milliseconds if the unit is a date and the value a text. */
  Cell dateOf(Cell value) {
    return date && value instanceof StringCell string
        ? Cell.of(DateText.parse(string.value()))
        : value;
  }

  FormattedValue format(double value, OptionalInt adjacentDecimals) {
    if (!trimmable || adjacentDecimals.isEmpty()) {
      return ValueFormats.format(id, Cell.of(value), decimals, zone);
    }
    FormattedValue formatted = ValueFormats.format(id, Cell.of(value), adjacentDecimals, zone);
    double number = CellConverter.number(formatted.text());
    return Double.isNaN(number)
        ? formatted
        : new FormattedValue(
            formatted.prefix(), CellConverter.text(number), formatted.suffix());
  }
}
