package io.panelwright.show.time;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * A week of a locale.
 *
 * @param year the year to which the week belongs
 * @param week from 1 to 53
 */
record LocalWeek(int year, int week) {

  /** In the week of January 1; Moment.js keeps this number if another first day is set. */
  private static final int LAST_DAY_OF_FIRST_WEEK = 6;

  /** The week of a time. */
  static LocalWeek of(ZonedDateTime time, WeekStart weekStart) {
    int year = time.getYear();
    int days = time.getDayOfYear() - offset(year, weekStart) - 1;
    int week = Math.floorDiv(days, 7) + 1;
    if (week < 1) {
      return new LocalWeek(year - 1, week + weeks(year - 1, weekStart));
    }
    int weeks = weeks(year, weekStart);
    return week > weeks ? new LocalWeek(year + 1, week - weeks) : new LocalWeek(year, week);
  }

  private static int weeks(int year, WeekStart weekStart) {
    int days = LocalDate.ofYearDay(year, 1).lengthOfYear();
    return (days - offset(year, weekStart) + offset(year + 1, weekStart)) / 7;
  }

  /** The number of days between January 1 and the first day of the first week. */
  private static int offset(int year, WeekStart weekStart) {
    int firstDay = weekStart.firstDay().getValue() % 7;
    int forward = 7 + firstDay - LAST_DAY_OF_FIRST_WEEK;
    LocalDate day = LocalDate.ofYearDay(year, 1).plusDays(forward - 1L);
    int weekday = (7 + day.getDayOfWeek().getValue() % 7 - firstDay) % 7;
    return forward - weekday - 1;
  }
}
