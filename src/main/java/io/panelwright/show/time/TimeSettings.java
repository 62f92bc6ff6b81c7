package io.panelwright.show.time;

import java.time.ZoneId;

/**
 * What relative times depend on.
 *
 * @param nowMillis the present, in milliseconds since the epoch
 * @param fiscalYearStartMonth the first month of the fiscal year, from 0 to 11
 */
public record TimeSettings(
    ZoneId zone, long nowMillis, WeekStart weekStart, int fiscalYearStartMonth) {

  public TimeSettings {
    if (fiscalYearStartMonth < 0 || fiscalYearStartMonth > 11) {
      throw new IllegalArgumentException(
          "the first month of the fiscal year is "
              + fiscalYearStartMonth
              + "; it must be between 0 and 11");
    }
  }

  /** Settings without a first day of the week; the fiscal year is the calendar year. */
  public static TimeSettings of(ZoneId zone, long nowMillis) {
    return new TimeSettings(zone, nowMillis, WeekStart.LOCALE, 0);
  }

  /** A copy with another first day of the week. */
  public TimeSettings withWeekStart(WeekStart weekStart) {
    return new TimeSettings(zone, nowMillis, weekStart, fiscalYearStartMonth);
  }

  /** A copy with another first month of the fiscal year, from 0 to 11. */
  public TimeSettings withFiscalYearStartMonth(int fiscalYearStartMonth) {
    return new TimeSettings(zone, nowMillis, weekStart, fiscalYearStartMonth);
  }

  /** A copy for another zone. */
  TimeSettings withZone(ZoneId zone) {
    return new TimeSettings(zone, nowMillis, weekStart, fiscalYearStartMonth);
  }
}
