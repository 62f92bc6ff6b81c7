package io.panelwright.show.time;

import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Distances between times in words: {@code 5 minutes ago}, {@code in a month}. */
public final class RelativeTime {

  private static final double DAY = 864e5;

  /** The months of 400 years divided by their days. */
  private static final double MONTHS_PER_DAY = 4800 / 146097.0;

  private RelativeTime() {}

  /**
   * The distance of a time from the present, as Moment.js rounds it.
   *
   * @param millis since the epoch
   */
  public static String fromNow(double millis, long nowMillis, ZoneId zone) {
    return DateFormat.at(millis, zone)
        .map(time -> between(time, DateFormat.at(nowMillis, zone).orElseThrow()))
        .orElse(DateFormat.INVALID_DATE);
  }

  private static String between(ZonedDateTime time, ZonedDateTime now) {
    boolean future = time.isAfter(now);
    String words = future ? words(now, time) : words(time, now);
    return future ? "in " + words : words + " ago";
  }

  private static String words(ZonedDateTime from, ZonedDateTime to) {
    long months = (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
    if (from.plusMonths(months).isAfter(to)) {
      months--;
    }
    double millis =
        to.toInstant().toEpochMilli() - from.plusMonths(months).toInstant().toEpochMilli();
    double days = Math.round(months / MONTHS_PER_DAY) + millis / DAY;
    double exactMonths = months + millis / DAY * MONTHS_PER_DAY;
    return words(days, exactMonths);
  }

  private static String words(double days, double months) {
    long seconds = Math.round(days * 86_400);
    long minutes = Math.round(days * 1440);
    long hours = Math.round(days * 24);
    if (seconds <= 44) {
      return "a few seconds";
    }
    if (minutes <= 1) {
      return "a minute";
    }
    if (minutes < 45) {
      return minutes + " minutes";
    }
    if (hours <= 1) {
      return "an hour";
    }
    if (hours < 22) {
      return hours + " hours";
    }
    return longWords(Math.round(days), Math.round(months), Math.round(months / 12));
  }

  private static String longWords(long days, long months, long years) {
    if (days <= 1) {
      return "a day";
    }
    if (days < 26) {
      return days + " days";
    }
    if (months <= 1) {
      return "a month";
    }
    if (months < 11) {
      return months + " months";
    }
    return years <= 1 ? "a year" : years + " years";
  }
}
