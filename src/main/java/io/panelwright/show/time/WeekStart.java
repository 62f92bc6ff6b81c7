package io.panelwright.show.time;

import io.panelwright.text.EnglishOrdinal;
import java.time.DayOfWeek;

/** The first day of the week that a user or dashboard has set. */
public enum WeekStart {
  /** Nothing is set: the week of the English locale. */
  LOCALE(DayOfWeek.SUNDAY),
  SATURDAY(DayOfWeek.SATURDAY),
  SUNDAY(DayOfWeek.SUNDAY),
  MONDAY(DayOfWeek.MONDAY);

  private final DayOfWeek firstDay;

  WeekStart(DayOfWeek firstDay) {
    this.firstDay = firstDay;
  }

  /** The setting with a name of Grafana; {@link #LOCALE} for others such as {@code browser}. */
  public static WeekStart of(String name) {
    for (WeekStart weekStart : values()) {
      if (weekStart.name().equalsIgnoreCase(name)) {
        return weekStart;
      }
    }
    return LOCALE;
  }

  /** The first day. */
  DayOfWeek firstDay() {
    return firstDay;
  }

  /** A number with its ending, such as {@code 15th}; Grafana loses the ending if a day is set. */
  String ordinal(int number) {
    return this == LOCALE ? EnglishOrdinal.of(number) : Integer.toString(number);
  }
}
