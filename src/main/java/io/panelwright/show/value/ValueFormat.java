package io.panelwright.show.value;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellConverter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The format of a unit. Immutable; dates are in UTC unless a zone is set. */
public final class ValueFormat {

  private static final DateSettings UTC = new DateSettings(ZoneOffset.UTC, OptionalLong.empty());

  private final UnitFormatter unit;
  private final DateSettings dates;

  ValueFormat(UnitFormatter unit) {
    this(unit, UTC);
  }

  private ValueFormat(UnitFormatter unit, DateSettings dates) {
    this.unit = unit;
    this.dates = dates;
  }

  /** A copy for dates of a zone. */
  public ValueFormat in(ZoneId zone) {
    return new ValueFormat(unit, new DateSettings(zone, dates.nowMillis()));
  }

  /**
   * A copy for dates that refer to the present: {@code 5 minutes ago}, or no date if it is today.
   * Without a present, such units print the whole date.
   */
  public ValueFormat at(long nowMillis) {
    return new ValueFormat(unit, new DateSettings(dates.zone(), OptionalLong.of(nowMillis)));
  }

  /**
   * Formats a number, which may be NaN or infinite.
   *
   * @param decimals the number of decimals; empty for automatic
   * @throws IllegalArgumentException if the unit cannot print that many decimals
   */
  public FormattedValue format(double value, OptionalDouble decimals) {
    return unit.format(value, decimals.orElse(DecimalFormatter.AUTOMATIC), dates);
  }

  /**
   * Formats a value. A string or boolean counts as the number in it, see {@link
   * CellConverter#number(Cell)}.
   *
   * @param decimals the number of decimals; empty for automatic
   * @throws IllegalArgumentException if the unit cannot print that many decimals
   */
  public FormattedValue format(Cell value, OptionalDouble decimals) {
    double places = decimals.orElse(DecimalFormatter.AUTOMATIC);
    if (value.isMissing()) {
      return value.equals(Cell.NULL)
          ? unit.formatNull(places, dates)
          : unit.formatUndefined(places, dates);
    }
    return unit.format(CellConverter.number(value), places, dates);
  }
}
