package io.panelwright.show.graph;

import io.panelwright.json.Json;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.value.DisplayProcessor;
import io.panelwright.show.value.DisplayValue;
import java.util.OptionalInt;

/** Texts and colors of a field's values. */
final class SeriesDisplay {

  private final DisplayProcessor processor;

  private SeriesDisplay(DisplayProcessor processor) {
    this.processor = processor;
  }

  static SeriesDisplay of(DataField field, PanelArea area) {
    return new SeriesDisplay(
        DisplayProcessor.of(field, area.theme(), area.zone(), area.nowMillis()));
  }

  /** The display of a field in another unit. */
  static SeriesDisplay inUnit(DataField field, String unit, PanelArea area) {
    return of(field.withConfig(field.config().with("unit", Json.of(unit))), area);
  }

  DisplayValue display(double value) {
    return processor.display(PlotValues.isValue(value) ? Cell.of(value) : Cell.NULL);
  }

  DisplayValue display(Cell value) {
    return processor.display(value);
  }

  /** The text beside a tick. */
  String axisText(double value, OptionalInt decimals) {
    Cell cell = Cell.of(value);
    DisplayValue display =
        decimals.isPresent()
            ? processor.display(cell, decimals.getAsInt())
            : processor.display(cell);
    return display.text();
  }
}
