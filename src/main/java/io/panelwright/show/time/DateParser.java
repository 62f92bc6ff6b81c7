package io.panelwright.show.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Times in texts: the ends of time ranges, and values of fields. */
public final class DateParser {

  private static final String UTC_FORMAT = "YYYY-MM-DDTHH:mm:ss.SSSZ";

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private DateParser() {}

  /**
   * Parses one end of a range. A text that contains {@code now} but is no relative time is the
   * present. Parts of a date may be missing or have other separators.
   *
   * @param roundUp whether a relative time is rounded to the end of its unit
   * @return milliseconds since the epoch; NaN if the text is no time
   */
  public static double parse(String text, boolean roundUp, TimeSettings settings) {
    return parse(text, DateFormat.FULL_DATE, roundUp, settings);
  }

  /**
   * Parses a text in a format of Moment.js. Relative times, dates in UTC that end with {@code Z},
   * and milliseconds since the epoch need no format.
   *
   * @param roundUp whether a relative time is rounded to the end of its unit
   * @return milliseconds since the epoch; NaN if the text is no time
   */
  public static double parse(String text, String format, boolean roundUp, TimeSettings settings) {
    if (text.contains("now")) {
      double parsed = DateMath.parse(text, roundUp, settings).orElse(Double.NaN);
      return Double.isNaN(parsed) ? settings.nowMillis() : parsed;
    }
    return absolute(
        text,
        format,
        settings.zone(),
        () -> LocalDate.ofInstant(Instant.ofEpochMilli(settings.nowMillis()), ZoneOffset.UTC));
  }

  /**
   * Parses a text as {@link #parse(String, String, boolean, TimeSettings)} does, but without the
   * present: relative times and dates without a year are no times.
   *
   * @return milliseconds since the epoch; NaN if the text is no time
   */
  public static double parseAbsolute(String text, String format, ZoneId zone) {
    return text.contains("now")
        ? Double.NaN
        : absolute(
            text,
            format,
            zone,
            () -> {
              throw new DateTimeException("a date without a year");
            });
  }

  private static double absolute(
      String text, String format, ZoneId zone, Supplier<LocalDate> today) {
    boolean utc = text.endsWith("Z");
    double date =
        utc ? date(text, UTC_FORMAT, ZoneOffset.UTC, today) : date(text, format, zone, today);
    return Double.isNaN(date) && DIGITS.matcher(text).matches()
        ? bounded(Double.parseDouble(text))
        : date;
  }

  private static double date(String text, String format, ZoneId zone, Supplier<LocalDate> today) {
    Map<DatePart, String> parts = DateTextParser.of(format).parse(text);
    if (parts.isEmpty()) {
      return Double.NaN;
    }
    try {
      return bounded(new DateFields(parts).millis(zone, today));
    } catch (DateTimeException e) {
      return Double.NaN;
    }
  }

  private static double bounded(double millis) {
    return Math.abs(millis) <= DateFormat.MAX_MILLIS ? millis : Double.NaN;
  }
}
