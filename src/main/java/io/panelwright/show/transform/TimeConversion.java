package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.CellArithmetic;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.time.DateFormat;
import io.panelwright.show.time.DateParser;
import io.panelwright.show.time.IsoDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
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
          "[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
              + "(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?(?:Z|[-+][0-9]{2}:?[0-9]{2})?)?");

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
    ZoneId local = text.contains("T") ? zone : ZoneOffset.UTC;
    OptionalDouble millis =
        ISO_DATE.matcher(text).matches() ? IsoDate.parse(text, local) : OptionalDouble.empty();
    return millis.isPresent() ? Optional.of(millis.getAsDouble()) : Optional.empty();
  }

  private Optional<Double> parse(String text, String dateFormat) {
    return Optional.of(DateParser.parseAbsolute(text, dateFormat, zone))
        .filter(millis -> !millis.isNaN());
  }
}
