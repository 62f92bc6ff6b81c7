package io.panelwright.show.field;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.value.DisplayProcessor;
import io.panelwright.show.value.DisplayValue;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The display values of rows. In a palette, a value has the color of its index among all values;
 * equal values of a field have one color, that of the first.
 */
final class RowValues {

  private final ValueSettings settings;
  private final Map<DataField, Map<Cell, DisplayValue>> shown = new IdentityHashMap<>();
  private final Map<DataField, DisplayProcessor> processors = new IdentityHashMap<>();

  RowValues(ValueSettings settings) {
    this.settings = settings;
  }

  /** A value that is shown at an index among all values. */
  DisplayValue display(DataField field, Cell value, int index) {
    return isPalette(field)
        ? values(field).computeIfAbsent(value, cell -> at(field, index).display(cell))
        : display(field, value);
  }

  /** A value that is part of a title. */
  DisplayValue display(DataField field, Cell value) {
    DisplayProcessor processor = processors.computeIfAbsent(field, settings::processor);
    return isPalette(field)
        ? values(field).computeIfAbsent(value, processor::display)
        : processor.display(value);
  }

  private Map<Cell, DisplayValue> values(DataField field) {
    return shown.computeIfAbsent(field, f -> new HashMap<>());
  }

  /** Whether the color depends on the index of the series. */
  private static boolean isPalette(DataField field) {
    String mode = field.config().object("color").string("mode").orElse("");
    return mode.startsWith("palette") || mode.equals("shades");
  }

  private DisplayProcessor at(DataField field, int index) {
    FieldState state = field.state();
    return settings.processor(
        field.withState(new FieldState(state.displayName(), Optional.of(index), state.range())));
  }
}
