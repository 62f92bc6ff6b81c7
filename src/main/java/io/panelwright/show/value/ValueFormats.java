package io.panelwright.show.value;

import io.panelwright.show.frame.Cell;
import java.time.ZoneId;
import java.util.OptionalInt;

/** Grafana's units: a number as text. */
public final class ValueFormats {

  private ValueFormats() {}

  /**
   * Formats a value.
   *
   * @param unit a unit id such as {@code percentunit}, {@code suffix:evt/s} or {@code time:HH:mm};
   *     an unknown id is printed as a suffix
   * @param value a number; {@link Cell#NULL} becomes the empty text
   * @param decimals the number of decimals; empty for automatic
   * @param zone for units that are dates
   */
  public static FormattedValue format(String unit, Cell value, OptionalInt decimals, ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
