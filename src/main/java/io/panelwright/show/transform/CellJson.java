package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Cell.BooleanCell;
import io.panelwright.show.frame.Cell.JsonCell;
import io.panelwright.show.frame.Cell.ListCell;
import io.panelwright.show.frame.Cell.NumberCell;
import io.panelwright.show.frame.Cell.StringCell;

/** Values as JSON. */
final class CellJson {

  private CellJson() {}

  /** A value as JSON; null for what JSON lacks. */
  static Json of(Cell cell) {
    if (cell instanceof NumberCell number) {
      boolean isFinite = Double.isFinite(number.value());
      return isFinite ? Json.of(number.value()) : JsonNull.NULL;
    }
    if (cell instanceof StringCell string) {
      return Json.of(string.value());
    }
    if (cell instanceof BooleanCell bool) {
      return Json.of(bool.value());
    }
    if (cell instanceof ListCell list) {
      return Json.array(list.cells(), CellJson::of);
    }
    return cell instanceof JsonCell json ? json.value() : JsonNull.NULL;
  }
}
