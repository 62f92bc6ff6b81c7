package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.StringCell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.FieldType;
import java.util.List;

/** Reads texts that come into a field of numbers or booleans. */
final class RowParser {

  private RowParser() {}

  static List<Cell> parse(FieldType type, List<Cell> cells) {
    boolean isConverted = type == FieldType.NUMBER || type == FieldType.BOOLEAN;
    return isConverted ? cells.stream().map(cell -> parse(type, cell)).toList() : cells;
  }

  static Cell parse(FieldType type, Cell cell) {
    if (!(cell instanceof StringCell string)) {
      return cell;
    }
    return switch (type) {
      case NUMBER -> Cell.of(CellConverter.leadingNumber(cell));
      case BOOLEAN ->
          Cell.of(string.value().isEmpty() || "Ff0".indexOf(string.value().charAt(0)) < 0);
      default -> cell;
    };
  }
}
