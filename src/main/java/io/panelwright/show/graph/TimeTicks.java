package io.panelwright.show.graph;

import io.panelwright.show.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.stream.DoubleStream;

/** The ticks of a time axis: at full seconds, minutes, hours, days, months or years of a zone. */
final class TimeTicks {

  /** More ticks than this do not fit on any screen. */
  private static final int MAX_TICKS = 10_000;

  /** A tick after a change of the clock is left out if it is nearer than this share. */
  private static final double MIN_SHARE = 0.7;

  private final ZoneId zone;
  private final TimeSpan range;
  private final double increment;
  private final DoubleStream.Builder ticks = DoubleStream.builder();

  private TimeTicks(ZoneId zone, TimeSpan range, double increment) {
    this.zone = zone;
    this.range = range;
    this.increment = increment;
  }

  /**
   * The ticks of a range, in milliseconds since the epoch.
   *
   * @param spaceShare the pixels of an increment as a multiple of the least spacing
   */
  static double[] of(TimeSpan range, double increment, double spaceShare, ZoneId zone) {
    var ticks = new TimeTicks(zone, range, increment);
    if (increment >= AxisIncrements.MONTH) {
      ticks.addMonths();
    } else {
      ticks.addEqual(spaceShare);
    }
    return ticks.ticks.build().toArray();
  }

  private ZonedDateTime start() {
    return Instant.ofEpochMilli(range.fromMillis()).atZone(zone);
  }

  private void addMonths() {
    boolean years = increment >= AxisIncrements.YEAR;
    long months =
        years
            ? 12 * Math.round(increment / AxisIncrements.YEAR)
            : Math.round(increment / AxisIncrements.MONTH);
    LocalDate first = start().toLocalDate().withDayOfMonth(1);
    LocalDate month = years ? first.withMonth(1) : first;
    if (millis(month) < range.fromMillis()) {
      month = month.plusMonths(months);
    }
    for (int i = 0; millis(month) <= range.toMillis() && i < MAX_TICKS; i++) {
      ticks.add(millis(month));
      month = month.plusMonths(months);
    }
  }

  private long millis(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private void addEqual(double spaceShare) {
    double tick = first();
    if (tick > range.toMillis()) {
      return;
    }
    ticks.add(tick);
    double previous = tick;
    double expectedHour = hour(tick);
    double hours = increment / AxisIncrements.HOUR;
    for (int i = 0; i < MAX_TICKS; i++) {
      tick = tick + increment;
      if (tick > range.toMillis()) {
        return;
      }
      if (hours > 1) {
        expectedHour = (expectedHour + hours) % 24;
        tick = tick - shift(tick, expectedHour) * AxisIncrements.HOUR;
        if ((tick - previous) / increment * spaceShare < MIN_SHARE) {
          continue;
        }
      }
      ticks.add(tick);
      previous = tick;
    }
  }

  /** The first multiple of the increment, counted from midnight, that is not before the start. */
  private double first() {
    LocalDateTime local = start().toLocalDateTime();
    double midnight = localMillis(local.toLocalDate().atStartOfDay());
    double now = localMillis(local);
    double step = Math.min(increment, AxisIncrements.DAY);
    return midnight
        + DecimalRounding.upToMultiple(now - midnight, step)
        + (range.fromMillis() - now);
  }

  /** The wall clock as milliseconds. */
  private static double localMillis(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private double hour(double millis) {
    ZonedDateTime time = Instant.ofEpochMilli((long) millis).atZone(zone);
    return time.getHour() + time.getMinute() / 60.0 + time.getSecond() / 3600.0;
  }

  /** The hours by which the clock was changed before a tick: -1, 0 or 1. */
  private double shift(double millis, double expectedHour) {
    int actual = Instant.ofEpochMilli((long) millis).atZone(zone).getHour();
    double shift = actual - Math.floor(expectedHour + 1e-6) % 24;
    return shift > 1 ? -1 : shift;
  }
}
