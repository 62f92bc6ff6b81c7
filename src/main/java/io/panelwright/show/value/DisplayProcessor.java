package io.panelwright.show.value;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import java.time.ZoneId;

/** Makes the display values of a field: mappings, unit, decimals and color. */
public final class DisplayProcessor {

  private DisplayProcessor() {}

  /** A processor for a field whose config is complete (defaults and overrides are merged). */
  public static DisplayProcessor of(DataField field, Theme theme, ZoneId zone) {
    throw new UnsupportedOperationException();
  }

  /** The display value of a value of the field. */
  public DisplayValue display(Cell value) {
    throw new UnsupportedOperationException();
  }
}
