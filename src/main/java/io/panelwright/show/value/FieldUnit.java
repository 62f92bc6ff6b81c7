package io.panelwright.show.value;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.time.DateFormat;
import io.panelwright.show.time.IsoDate;
import io.panelwright.text.EcmaScriptNumber;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

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

  private static final String TIME = "time:";
  private static final String TEXT = "string";
  private static final double MAX_DECIMALS = 100;
  private static final double MINUTE = 60_000;

  private final String id;
  private final boolean date;
  private final ValueFormat format;
  private final boolean trimmable;
  private final OptionalDouble decimals;

  private FieldUnit(DataField field, String id, boolean date, ValueFormat format) {
    this.id = id;
    this.date = date;
    this.format = format;
    this.decimals = decimals(field.config());
    this.trimmable =
        field.type() == FieldType.NUMBER
            && decimals.isEmpty()
            && !date
            && !id.startsWith("currency")
            && !ValueFormats.isBoolean(id)
            && !id.equals("locale");
  }

  /** The configured decimals; Grafana's panel fails if they are out of range. */
  private static OptionalDouble decimals(JsonObject config) {
    OptionalDouble decimals = FieldScale.limit(config, "decimals");
    return decimals.isPresent()
        ? OptionalDouble.of(Math.max(0, Math.min(MAX_DECIMALS, decimals.getAsDouble())))
        : decimals;
  }

  /**
   * The unit of a field.
   *
   * @param settings adds zone and present to the format
   */
  static FieldUnit of(DataField field, UnaryOperator<ValueFormat> settings) {
    String id = field.config().string("unit").orElse("");
    boolean date = DATES.contains(id) || id.startsWith(TIME);
    if (field.type() == FieldType.TIME && !date) {
      id = isShort(field.values()) ? TIME + DateFormat.FULL_DATE_MILLIS : "dateTimeAsSystem";
      date = true;
    } else if (field.type() == FieldType.BOOLEAN && !ValueFormats.isBoolean(id)) {
      id = "bool";
    } else if (id.isEmpty() && field.type() == FieldType.STRING) {
      id = TEXT;
    }
    return new FieldUnit(field, id, date, settings.apply(ValueFormats.of(id)));
  }

  /** Whether times within a minute need milliseconds. */
  private static boolean isShort(Column times) {
    int size = times.size();
    return size > 1 && Math.abs(millis(times.get(size - 1)) - millis(times.get(0))) < MINUTE;
  }

  private static double millis(Cell time) {
    if (time instanceof StringCell string) {
      return millis(string.value());
    }
    return time.equals(Cell.NULL) ? 0 : CellConverter.number(time);
  }

  private static double millis(String date) {
    return IsoDate.parse(date, ZoneOffset.UTC).orElse(Double.NaN);
  }

  /** Whether values are texts even if they look like numbers. */
  boolean isText() {
    return id.equals(TEXT);
  }

  /** A time in milliseconds if the unit is a date and the value a text. */
  Cell dateOf(Cell value) {
    return date && value instanceof StringCell string ? Cell.of(millis(string.value())) : value;
  }

  FormattedValue format(double value, OptionalInt adjacentDecimals) {
    if (!trimmable || adjacentDecimals.isEmpty()) {
      return format.format(value, decimals);
    }
    FormattedValue formatted = format.format(value, OptionalDouble.of(adjacentDecimals.getAsInt()));
    double number = EcmaScriptNumber.parse(formatted.text());
    return Double.isNaN(number)
        ? formatted
        : new FormattedValue(
            formatted.prefix(), EcmaScriptNumber.print(number), formatted.suffix());
  }
}
