package io.panelwright.show.value;

import io.panelwright.show.time.DateFormat;
import io.panelwright.show.time.RelativeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Milliseconds since the epoch as a date. A value that was never set is the present. */
final class DateUnits {

  private DateUnits() {}

  /** A date in a format of Moment.js. */
  static UnitFormatter date(String format) {
    DateFormat date = DateFormat.of(format);
    return new DateUnit(
        (value, decimals, dates) -> FormattedValue.of(date.format(value, dates.zone())));
  }

  /** A date, and a shorter text for times of today. */
  static UnitFormatter date(String format, String todayFormat) {
    DateFormat date = DateFormat.of(format);
    DateFormat today = DateFormat.of(todayFormat);
    return new DateUnit(
        (value, decimals, dates) ->
            FormattedValue.of((isToday(value, dates) ? today : date).format(value, dates.zone())));
  }

  private static boolean isToday(double millis, DateSettings dates) {
    return dates.nowMillis().isPresent()
        && Math.abs(millis) <= DateFormat.MAX_MILLIS
        && day((long) millis).equals(day(dates.nowMillis().getAsLong()));
  }

  /** Grafana compares days in the zone of the browser, which is UTC here. */
  private static LocalDate day(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }

  /** The distance from the present, such as {@code 5 minutes ago}. */
  static UnitFormatter fromNow() {
    DateFormat date = DateFormat.of(DateFormat.FULL_DATE);
    return new DateUnit(
        (value, decimals, dates) ->
            FormattedValue.of(
                dates.nowMillis().isPresent()
                    ? RelativeTime.fromNow(value, dates.nowMillis().getAsLong(), dates.zone())
                    : date.format(value, dates.zone())));
  }

  /** A unit of dates. */
  private record DateUnit(UnitFormatter unit) implements UnitFormatter {

    @Override
    public FormattedValue format(double value, double decimals, DateSettings dates) {
      return unit.format(value, decimals, dates);
    }

    @Override
    public FormattedValue formatNull(double decimals, DateSettings dates) {
      return format(Double.NaN, decimals, dates);
    }

    @Override
    public FormattedValue formatUndefined(double decimals, DateSettings dates) {
      Optional<Double> now =
          dates.nowMillis().stream().mapToObj(millis -> (double) millis).findFirst();
      return format(now.orElse(Double.NaN), decimals, dates);
    }
  }
}
