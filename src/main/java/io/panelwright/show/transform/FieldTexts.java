package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.time.DateFormat;
import io.panelwright.show.time.DateParser;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts the values of fields to texts. */
final class FieldTexts {

  private final DateFormat format;
  private final ZoneId zone;
  private final String separator;

  /**
   * A converter.
   *
   * @param format of times; empty for ISO 8601, in which only UTC has a {@code Z}
   * @param separator between the items of an array; empty for JSON
   */
  FieldTexts(String format, ZoneId zone, String separator) {
    boolean isIso = format.isEmpty() && !zone.equals(ZoneOffset.UTC);
    this.format = DateFormat.of(isIso ? "YYYY-MM-DDTHH:mm:ssZ" : format);
    this.zone = zone;
    this.separator = separator;
  }

  DataField toText(DataField field) {
    List<Cell> cells = new ArrayList<>(field.values().size());
    for (Cell cell : field.values().cells()) {
      cells.add(
          switch (field.type()) {
            case TIME -> Cell.of(time(cell));
            case STRING, OTHER -> json(cell);
            default -> Cell.of(CellConverter.text(cell));
          });
    }
    return new DataField(
        field.name(),
        FieldType.STRING,
        field.labels(),
        field.config(),
        Frames.column(cells),
        field.state());
  }

  private String time(Cell cell) {
    if (cell instanceof StringCell text) {
      return format.format(
          DateParser.parseAbsolute(text.value(), DateFormat.FULL_DATE, zone), zone);
    }
    return cell instanceof NumberCell number
        ? format.format(number.value(), zone)
        : DateFormat.INVALID_DATE;
  }

  private Cell json(Cell cell) {
    if (cell.equals(Cell.UNDEFINED)) {
      return cell;
    }
    Optional<String> joined =
        separator.isEmpty() ? Optional.empty() : CellConverter.joined(cell, separator);
    return Cell.of(joined.orElseGet(() -> CellJson.of(cell).toString()));
  }
}
