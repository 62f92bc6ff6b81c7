package io.panelwright.show.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.function.UnaryOperator;

/**
 * A time on the clocks of a zone, changed in the steps of Moment.js.
 *
 * @param wallMillis the time that the clocks show, as if they were in UTC
 * @param offsetMillis their offset from UTC
 */
record WallTime(long wallMillis, long offsetMillis, ZoneRules rules) {

  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** The time on the clocks of a zone. */
  static WallTime of(long millis, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    long offset = offset(rules, millis);
    return new WallTime(millis + offset, offset, rules);
  }

  private static long offset(ZoneRules rules, long millis) {
    return rules.getOffset(Instant.ofEpochMilli(millis)).getTotalSeconds() * SECOND;
  }

  /** The time in milliseconds since the epoch. */
  long millis() {
    return wallMillis - offsetMillis;
  }

  /** The month, from 0 to 11. */
  int month() {
    return wall().getMonthValue() - 1;
  }

  /** Adds an amount of a unit. Days and longer units keep the time of day. */
  WallTime plus(long amount, TimeUnitCode unit) {
    return switch (unit) {
      case YEAR -> onWall(wall -> wall.plusMonths(12 * amount));
      case QUARTER -> onWall(wall -> wall.plusMonths(3 * amount));
      case MONTH -> onWall(wall -> wall.plusMonths(amount));
      case WEEK -> onWall(wall -> wall.plusDays(7 * amount));
      case DAY -> onWall(wall -> wall.plusDays(amount));
      case HOUR -> plusMillis(amount * HOUR);
      case MINUTE -> plusMillis(amount * MINUTE);
      case SECOND -> plusMillis(amount * SECOND);
    };
  }

  private WallTime plusMillis(long amount) {
    long millis = millis() + amount;
    long offset = offset(rules, millis);
    return new WallTime(millis + offset, offset, rules);
  }

  private WallTime onWall(UnaryOperator<LocalDateTime> change) {
    return withWall(millis(change.apply(wall())));
  }

  /** The first millisecond of the unit in which the time is. */
  WallTime startOf(TimeUnitCode unit, WeekStart weekStart) {
    return withWall(start(unit, weekStart, 0));
  }

  /** The last millisecond of the unit in which the time is. */
  WallTime endOf(TimeUnitCode unit, WeekStart weekStart) {
    return withWall(start(unit, weekStart, 1) - 1);
  }

  private long start(TimeUnitCode unit, WeekStart weekStart, int next) {
    LocalDate day = wall().toLocalDate();
    int weekday = Math.floorMod(day.getDayOfWeek().compareTo(weekStart.firstDay()), 7);
    return switch (unit) {
      case YEAR -> millis(LocalDate.of(day.getYear() + next, 1, 1));
      case QUARTER -> millis(day.withDayOfMonth(1).plusMonths(3L * next - month() % 3));
      case MONTH -> millis(day.withDayOfMonth(1).plusMonths(next));
      case WEEK -> millis(day.plusDays(7L * next - weekday));
      case DAY -> millis(day.plusDays(next));
      case HOUR -> floor(HOUR, next);
      case MINUTE -> floor(MINUTE, next);
      case SECOND -> floor(SECOND, next);
    };
  }

  private long floor(long unit, int next) {
    return (Math.floorDiv(wallMillis, unit) + next) * unit;
  }

  private LocalDateTime wall() {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(wallMillis), ZoneOffset.UTC);
  }

  private static long millis(LocalDate day) {
    return day.toEpochDay() * DAY;
  }

  private static long millis(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /**
   * The same clocks at another time. Moment.js looks the offset up with the old offset first; a
   * time that the clocks skip is moved forward.
   */
  private WallTime withWall(long wall) {
    long offset = offset(rules, wall - offsetMillis);
    if (offset == offsetMillis) {
      return new WallTime(wall, offset, rules);
    }
    long second = offset(rules, wall - offset);
    return new WallTime(wall + second - offset, second, rules);
  }
}
