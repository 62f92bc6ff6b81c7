package io.panelwright.show.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in the notations of ISO 8601: {@code 2026-01-15T12:34:56.789+01:00}, {@code 2026-W03}. */
public final class IsoDate {

  private static final Pattern EXTENDED = pattern("-", ":", "-(?<monthOnly>\\d\\d)");
  private static final Pattern BASIC = pattern("", "", "(?<monthOnly>\\d\\d)|");

  private IsoDate() {}

  private static Pattern pattern(String hyphen, String colon, String shortForms) {
    String date =
        "(?<year>[+-]\\d{6}|\\d{4})(?:"
            + (hyphen + "(?<month>\\d\\d)" + hyphen + "(?<day>\\d\\d)")
            + ("|" + hyphen + "W(?<week>\\d\\d)(?:" + hyphen + "(?<weekday>\\d))?")
            + ("|" + hyphen + "(?<dayOfYear>\\d{3})")
            + ("|" + shortForms + ")");
    String time =
        "(?<hour>\\d\\d)(?:"
            + (colon + "(?<minute>\\d\\d)(?:" + colon)
            + "(?<second>\\d\\d)(?:[.,](?<fraction>\\d+))?)?)?";
    String zone = "(?<zone>[+-]\\d\\d(?::?\\d\\d)?|\\s*Z)?";
    return Pattern.compile("\\s*" + date + "(?:[T ](?<time>" + time + ")" + zone + ")?");
  }

  /**
   * Parses a date.
   *
   * @param zone for texts without a zone
   * @return milliseconds since the epoch; empty if the text is no date of a calendar
   */
  public static OptionalDouble parse(String text, ZoneId zone) {
    for (Pattern pattern : new Pattern[] {EXTENDED, BASIC}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return parse(matcher, zone);
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble parse(Matcher matcher, ZoneId zone) {
    boolean exactDay =
        Optional.ofNullable(matcher.group("day"))
            .or(() -> Optional.ofNullable(matcher.group("weekday")))
            .or(() -> Optional.ofNullable(matcher.group("dayOfYear")))
            .isPresent();
    boolean longYear = matcher.group("year").length() > 4;
    if (!exactDay && (longYear || matcher.group("time") != null)) {
      return OptionalDouble.empty();
    }
    try {
      LocalDateTime time = date(matcher).atStartOfDay().plus(timeOfDay(matcher));
      ZoneId actual = matcher.group("zone") == null ? zone : offset(matcher.group("zone").strip());
      return OptionalDouble.of(time.atZone(actual).toInstant().toEpochMilli());
    } catch (DateTimeException e) {
      return OptionalDouble.empty();
    }
  }

  private static LocalDate date(Matcher matcher) {
    int year = Integer.parseInt(matcher.group("year"));
    if (matcher.group("week") != null) {
      LocalDate start = LocalDate.of(year, 1, 4);
      int week = number(matcher, "week", 1);
      start
          .range(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
          .checkValidValue(week, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      return start
          .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
          .with(ChronoField.DAY_OF_WEEK, number(matcher, "weekday", 1));
    }
    if (matcher.group("dayOfYear") != null) {
      return LocalDate.ofYearDay(year, number(matcher, "dayOfYear", 1));
    }
    int month = number(matcher, matcher.group("month") == null ? "monthOnly" : "month", 1);
    return LocalDate.of(year, month, number(matcher, "day", 1));
  }

  private static Duration timeOfDay(Matcher matcher) {
    int hour = number(matcher, "hour", 0);
    int minute = number(matcher, "minute", 0);
    int second = number(matcher, "second", 0);
    String fraction = Optional.ofNullable(matcher.group("fraction")).orElse("0");
    long millis = (long) (Double.parseDouble("0." + fraction) * 1000);
    return timeOfDay(hour, minute, second, millis);
  }

  /**
   * A time of day; 24:00 is the end of the day.
   *
   * @throws DateTimeException if clocks do not show it
   */
  static Duration timeOfDay(int hour, int minute, int second, long millis) {
    boolean end = hour == 24 && minute == 0 && second == 0 && millis == 0;
    return end
        ? Duration.ofDays(1)
        : Duration.ofNanos(LocalTime.of(hour, minute, second).toNanoOfDay()).plusMillis(millis);
  }

  private static int number(Matcher matcher, String group, int absent) {
    return Optional.ofNullable(matcher.group(group)).map(Integer::parseInt).orElse(absent);
  }

  private static ZoneOffset offset(String text) {
    return text.equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(text);
  }
}
