package io.panelwright.show.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A time from the parts of a text. */
final class DateFields {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> WEEKDAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");

  private final Map<DatePart, String> parts;

  DateFields(Map<DatePart, String> parts) {
    this.parts = parts;
  }

  /**
   * The time in milliseconds since the epoch.
   *
   * @param zone for texts without an offset
   * @param today for texts without a year
   * @throws DateTimeException if the calendar or the clocks do not have it
   */
  double millis(ZoneId zone, Supplier<LocalDate> today) {
    if (parts.containsKey(DatePart.EPOCH_SECONDS)) {
      return Double.parseDouble(parts.get(DatePart.EPOCH_SECONDS)) * 1000;
    }
    if (parts.containsKey(DatePart.EPOCH_MILLIS)) {
      return Double.parseDouble(parts.get(DatePart.EPOCH_MILLIS));
    }
    if (parts.containsKey(DatePart.WEEKDAY)) {
      index(WEEKDAYS, parts.get(DatePart.WEEKDAY));
    }
    String offset = parts.getOrDefault(DatePart.OFFSET, "");
    ZoneId actual =
        offset.isEmpty() ? zone : ZoneId.of(offset.equalsIgnoreCase("Z") ? "Z" : offset);
    return date(today).atStartOfDay().plus(timeOfDay()).atZone(actual).toInstant().toEpochMilli();
  }

  /** The date; parts before the first one that is present are those of today. */
  private LocalDate date(Supplier<LocalDate> today) {
    boolean hasYear = parts.containsKey(DatePart.YEAR);
    int year = hasYear ? year(parts.get(DatePart.YEAR)) : today.get().getYear();
    if (parts.containsKey(DatePart.DAY_OF_YEAR)) {
      return LocalDate.ofYearDay(year, number(DatePart.DAY_OF_YEAR, 1));
    }
    Optional<Integer> month = month();
    boolean hasMonth = hasYear || month.isPresent();
    boolean hasDay = hasMonth || parts.containsKey(DatePart.DAY);
    return LocalDate.of(
        year,
        month.orElseGet(() -> hasMonth ? 1 : today.get().getMonthValue()),
        number(DatePart.DAY, hasDay ? 1 : today.get().getDayOfMonth()));
  }

  private static int year(String text) {
    int year = Integer.parseInt(text);
    return text.length() == 2 ? year + (year > 68 ? 1900 : 2000) : year;
  }

  private Optional<Integer> month() {
    if (parts.containsKey(DatePart.MONTH_NAME)) {
      return Optional.of(index(MONTHS, parts.get(DatePart.MONTH_NAME)) + 1);
    }
    if (parts.containsKey(DatePart.MONTH)) {
      return Optional.of(number(DatePart.MONTH, 1));
    }
    return Optional.ofNullable(parts.get(DatePart.QUARTER))
        .map(quarter -> Integer.parseInt(quarter) * 3 - 2);
  }

  /** The index of a name by its first letters. */
  private static int index(List<String> names, String text) {
    String name = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < names.size(); i++) {
      if (name.startsWith(names.get(i))) {
        return i;
      }
    }
    throw new DateTimeException("\"" + text + "\" is no name of a month or day");
  }

  private Duration timeOfDay() {
    int hour =
        parts.containsKey(DatePart.HOUR_FROM_ONE)
            ? number(DatePart.HOUR_FROM_ONE, 1) % 24
            : number(DatePart.HOUR, 0);
    String half = parts.getOrDefault(DatePart.HALF_OF_DAY, "").toLowerCase(Locale.ROOT);
    int hourOfDay =
        half.startsWith("p") && hour < 12
            ? hour + 12
            : half.startsWith("a") && hour == 12 ? 0 : hour;
    String fraction = parts.getOrDefault(DatePart.FRACTION, "0");
    return IsoDate.timeOfDay(
        hourOfDay,
        number(DatePart.MINUTE, 0),
        number(DatePart.SECOND, 0),
        (long) (Double.parseDouble("0." + fraction) * 1000));
  }

  private int number(DatePart part, int absent) {
    return Optional.ofNullable(parts.get(part)).map(Integer::parseInt).orElse(absent);
  }
}
