package io.panelwright.show.value;

import io.panelwright.show.frame.Cell;
import java.time.ZoneId;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Grafana's units: a number as text. */
public final class ValueFormats {

  private static final String NUMBER = "none";

  private ValueFormats() {}

  /**
   * The format of a unit. An unknown unit is printed as a suffix, as Grafana does.
   *
   * @param unit a unit id such as {@code percentunit}, {@code suffix:evt/s} or {@code time:HH:mm};
   *     an empty one is a number without unit
   */
  public static ValueFormat of(String unit) {
    // The first name of fahrenheit in old dashboards.
    String id = unit.isEmpty() ? NUMBER : unit.equals("farenheit") ? "fahrenheit" : unit;
    return new ValueFormat(
        UnitTable.find(id)
            .map(UnitTable.ListedUnit::formatter)
            .orElseGet(() -> UnitNotation.parse(id)));
  }

  /** Whether a unit prints one of two texts: {@code bool}, {@code bool:up/down} … */
  static boolean isBoolean(String unit) {
    return unit.startsWith("bool");
  }

  /**
   * Formats a value. To format many values, keep {@link #of(String)}.
   *
   * @param unit a unit id such as {@code percentunit}, {@code suffix:evt/s} or {@code time:HH:mm};
   *     an unknown id is printed as a suffix
   * @param value a number; {@link Cell#NULL} becomes the empty text
   * @param decimals the number of decimals; empty for automatic
   * @param zone for units that are dates; dates that refer to the present need {@link
   *     ValueFormat#at}
   * @throws IllegalArgumentException if the unit cannot print that many decimals
   */
  public static FormattedValue format(String unit, Cell value, OptionalInt decimals, ZoneId zone) {
    return of(unit)
        .in(zone)
        .format(
            value,
            decimals.isPresent() ? OptionalDouble.of(decimals.getAsInt()) : OptionalDouble.empty());
  }
}
