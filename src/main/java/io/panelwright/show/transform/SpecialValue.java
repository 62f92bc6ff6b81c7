package io.panelwright.show.transform;

import io.panelwright.show.frame.Cell;

/** What fills empty cells of a table. */
final class SpecialValue {

  private SpecialValue() {}

  /** The value of an option such as {@code zero}; the empty text for an unknown one. */
  static Cell of(String id) {
    return switch (id) {
      case "true" -> Cell.of(true);
      case "false" -> Cell.of(false);
      case "null" -> Cell.NULL;
      case "zero" -> Cell.of(0);
      default -> Cell.of("");
    };
  }
}
