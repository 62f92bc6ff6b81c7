package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.time.DateFormat;
import io.panelwright.show.time.DateParser;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts the values of fields to times. */
final class TimeConversion {

  private static final String SECONDS = "X";

  private static final Pattern ISO =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{3,})?"
              + "(?:Z|[-+][0-9]{2}:?[0-9]{2})");

  private static final Pattern ISO_DATE =
      Pattern.compile(
          "([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?"
              + "(?:T([0-9]{2}:[0-9]{2})(:[0-9]{2})?(?:\\.([0-9]+))?(Z|[-+][0-9]{2}:?[0-9]{2})?)?");

  private final Optional<String> format;
  private final ZoneId zone;

  TimeConversion(Optional<String> format, ZoneId zone) {
    this.format = format;
    this.zone = zone;
  }

  /** Numbers are milliseconds, or seconds with the format {@code X}. */
  DataField convert(DataField field) {
    boolean isSeconds = format.equals(Optional.of(SECONDS));
    boolean startsWithNumber =
        field.values().size() > 0 && field.values().get(0) instanceof NumberCell;
    if (startsWithNumber && (field.type() == FieldType.TIME || !isSeconds)) {
      return ConvertFieldTypeTransformer.map(field, FieldType.TIME, cell -> cell);
    }
    Cell first =
        field.values().cells().stream()
            .filter(cell -> !cell.isMissing())
            .findFirst()
            .orElse(Cell.NULL);
    boolean isIso = first instanceof StringCell text && ISO.matcher(text.value()).matches();
    double factor = first instanceof NumberCell && isSeconds ? 1000 : 1;
    return ConvertFieldTypeTransformer.map(
        field, FieldType.TIME, cell -> time(cell, isIso, factor));
  }

  private Cell time(Cell cell, boolean isIso, double factor) {
    if (!CellArithmetic.isTruthy(cell)) {
      return Cell.NULL;
    }
    if (cell instanceof NumberCell number) {
      return Double.isFinite(number.value()) ? Cell.of(number.value() * factor) : Cell.NULL;
    }
    Optional<Double> millis = Optional.empty();
    if (cell instanceof StringCell text) {
      millis =
          isIso ? parseIso(text.value()) : parse(text.value(), format.orElse(DateFormat.FULL_DATE));
    }
    return millis.map(value -> Cell.of(value * factor)).orElse(Cell.NULL);
  }

  /** A date alone is in UTC, a time without offset in the zone of the browser. */
  private Optional<Double> parseIso(String text) {
    Matcher matcher = ISO_DATE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String date =
        matcher.group(1)
            + "-"
            + Optional.ofNullable(matcher.group(2)).orElse("01")
            + "-"
            + Optional.ofNullable(matcher.group(3)).orElse("01");
    String time =
        Optional.ofNullable(matcher.group(4)).orElse("00:00")
            + Optional.ofNullable(matcher.group(5)).orElse(":00")
            + "."
            + (Optional.ofNullable(matcher.group(6)).orElse("") + "000").substring(0, 3);
    Optional<String> offset = Optional.ofNullable(matcher.group(7));
    String zoned = offset.orElse(matcher.group(4) == null ? "Z" : "");
    return parse(
        date + "T" + time + zoned, "YYYY-MM-DDTHH:mm:ss.SSS" + (zoned.isEmpty() ? "" : "Z"));
  }

  private Optional<Double> parse(String text, String dateFormat) {
    return Optional.of(DateParser.parseAbsolute(text, dateFormat, zone))
        .filter(millis -> !millis.isNaN());
  }
}
