package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.Reducer;
import io.panelwright.dsl.field.TableCell;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import java.util.List;

/**
 * Field options of tables: on a table for all columns, on an override for some.
 *
 * @param <P> the type that the methods return
 */
public interface TableFieldOptions<P> extends FieldOptions<P> {

  /** Alignments of a cell's text. */
  enum Align implements JsonEnum {
    AUTO,
    LEFT,
    CENTER,
    RIGHT
  }

  /** Placements of a cell's tooltip. */
  enum TooltipPlacement implements JsonEnum {
    AUTO,
    BOTTOM,
    LEFT,
    RIGHT,
    TOP
  }

  /** Sets the alignment of the text in cells. */
  default P align(Align align) {
    return field("custom.align", align.json());
  }

  /** Sets the cell type. */
  default P cell(TableCell cell) {
    return field("custom.cellOptions", cell.json());
  }

  /** Sets the width of the column in pixels. */
  default P columnWidth(int pixels) {
    return field(
        "custom.width", Json.of(ArgumentValidator.requireAtLeast(0, pixels, "column width")));
  }

  /** Sets the minimum width of the column in pixels. */
  default P columnMinWidth(int pixels) {
    return field(
        "custom.minWidth", Json.of(ArgumentValidator.requireAtLeast(0, pixels, "column width")));
  }

  /** Offers a filter in the column header. */
  default P columnFilter() {
    return field("custom.filterable", Json.of(true));
  }

  /** Hides the column. */
  default P hideColumn() {
    return field("custom.hideFrom.viz", Json.of(true));
  }

  /** Offers to inspect a cell's value. */
  default P inspect() {
    return field("custom.inspect", Json.of(true));
  }

  /** Wraps long texts in cells. */
  default P wrapText() {
    return field("custom.wrapText", Json.of(true));
  }

  /** Wraps long texts in column headers. */
  default P wrapHeaderText() {
    return field("custom.wrapHeaderText", Json.of(true));
  }

  /** Shows calculations in the column's footer. */
  default P footer(Reducer... reducers) {
    return field(
        "custom.footer.reducers",
        Json.strings(List.of(reducers).stream().map(Reducer::id).toList()));
  }

  /** Shows another field's value in the tooltip of a cell. */
  default P cellTooltip(String field) {
    return field("custom.tooltip.field", Json.of(field));
  }

  /** Sets the placement of the tooltip of {@link #cellTooltip}. */
  default P cellTooltipPlacement(TooltipPlacement placement) {
    return field("custom.tooltip.placement", placement.json());
  }
}
