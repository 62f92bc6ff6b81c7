package io.panelwright.dsl;

import io.panelwright.json.Json;
import java.util.List;

/**
 * Field options of tables: on a table for all its columns, on an override for some.
 *
 * @param <P> what the words return a changed copy of
 */
public interface TableFieldWords<P> extends FieldSettings<P> {

  /** On which side of a cell its text stands. */
  enum Align implements Word {
    AUTO,
    LEFT,
    CENTER,
    RIGHT
  }

  /** Where a cell's tooltip stands. */
  enum TooltipPlacement implements Word {
    AUTO,
    BOTTOM,
    LEFT,
    RIGHT,
    TOP
  }

  /** On which side of its cells the text stands. */
  default P align(Align align) {
    return field("custom.align", align.json());
  }

  /** How cells are drawn. */
  default P cell(Cell cell) {
    return field("custom.cellOptions", cell.json());
  }

  /** Width of the column in pixels. */
  default P columnWidth(int pixels) {
    return field("custom.width", Json.of(Check.atLeast(0, pixels, "column width")));
  }

  /** Least width of the column in pixels. */
  default P columnMinWidth(int pixels) {
    return field("custom.minWidth", Json.of(Check.atLeast(0, pixels, "column width")));
  }

  /** Offers a filter in the column's head. */
  default P columnFilter() {
    return field("custom.filterable", Json.of(true));
  }

  /** Leaves the column out. */
  default P hideColumn() {
    return field("custom.hideFrom.viz", Json.of(true));
  }

  /** Offers to open a cell's value. */
  default P inspect() {
    return field("custom.inspect", Json.of(true));
  }

  /** Breaks long texts in cells. */
  default P wrapText() {
    return field("custom.wrapText", Json.of(true));
  }

  /** Breaks long texts in column heads. */
  default P wrapHeaderText() {
    return field("custom.wrapHeaderText", Json.of(true));
  }

  /** What stands below the column. */
  default P footer(Reducer... reducers) {
    return field(
        "custom.footer.reducers",
        Json.strings(List.of(reducers).stream().map(Reducer::id).toList()));
  }

  /** Shows another field's value while the pointer is on a cell. */
  default P cellTooltip(String field) {
    return field("custom.tooltip.field", Json.of(field));
  }

  /** Where the tooltip of {@link #cellTooltip} stands. */
  default P cellTooltipPlacement(TooltipPlacement placement) {
    return field("custom.tooltip.placement", placement.json());
  }
}
