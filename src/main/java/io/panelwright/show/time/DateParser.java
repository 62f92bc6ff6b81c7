package io.panelwright.show.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ends of time ranges: relative times, dates in Grafana's format, milliseconds as text. */
public final class DateParser {

  private static final String UTC_FORMAT = "YYYY-MM-DDTHH:mm:ss.SSSZ";

  /** Parts of a format, or one character of punctuation. */
  private static final Pattern PART = Pattern.compile("YYYY|MM|DD|HH|mm|ss|SSS|Z|.");

  private static final Map<String, Pattern> NOTATIONS =
      Map.of(
          "YYYY", Pattern.compile("\\d{1,4}"),
          "SSS", Pattern.compile("\\d{1,3}"),
          "Z", Pattern.compile("[Zz]|[+-]\\d\\d(?::?\\d\\d)?"));

  private static final Pattern ONE_OR_TWO_DIGITS = Pattern.compile("\\d\\d?");

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
    if (text.contains("now")) {
      double parsed = DateMath.parse(text, roundUp, settings).orElse(Double.NaN);
      return Double.isNaN(parsed) ? settings.nowMillis() : parsed;
    }
    double date =
        text.endsWith("Z")
            ? parse(text, UTC_FORMAT, settings.withZone(ZoneOffset.UTC))
            : parse(text, DateFormat.FULL_DATE, settings);
    if (!Double.isNaN(date) || !DIGITS.matcher(text).matches()) {
      return date;
    }
    double millis = Double.parseDouble(text);
    return millis <= DateFormat.MAX_MILLIS ? millis : Double.NaN;
  }

  private static double parse(String text, String format, TimeSettings settings) {
    Map<String, String> parts = parts(text, format);
    if (parts.isEmpty()) {
      return Double.NaN;
    }
    try {
      LocalDate today =
          LocalDate.ofInstant(Instant.ofEpochMilli(settings.nowMillis()), ZoneOffset.UTC);
      Duration time =
          IsoDate.timeOfDay(
              number(parts, "HH", 0),
              number(parts, "mm", 0),
              number(parts, "ss", 0),
              millis(parts.getOrDefault("SSS", "")));
      return instant(date(parts, today).atStartOfDay().plus(time), parts, settings.zone());
    } catch (DateTimeException e) {
      return Double.NaN;
    }
  }

  /** The parts that are found, in the order of the format; other characters are skipped. */
  private static Map<String, String> parts(String text, String format) {
    Map<String, String> parts = new LinkedHashMap<>();
    String rest = text;
    Matcher part = PART.matcher(format);
    while (part.find()) {
      String name = part.group();
      boolean isValue = name.length() > 1 || name.equals("Z");
      Matcher value =
          (isValue
                  ? NOTATIONS.getOrDefault(name, ONE_OR_TWO_DIGITS)
                  : Pattern.compile(name, Pattern.LITERAL))
              .matcher(rest);
      if (value.find()) {
        rest = rest.substring(value.end());
        if (isValue) {
          parts.put(name, value.group());
        }
      }
    }
    return parts;
  }

  /** The date; parts before the first one that is present are those of today. */
  private static LocalDate date(Map<String, String> parts, LocalDate today) {
    boolean year = parts.containsKey("YYYY");
    boolean month = year || parts.containsKey("MM");
    boolean day = month || parts.containsKey("DD");
    return LocalDate.of(
        year ? year(parts.get("YYYY")) : today.getYear(),
        number(parts, "MM", month ? 1 : today.getMonthValue()),
        number(parts, "DD", day ? 1 : today.getDayOfMonth()));
  }

  private static int year(String text) {
    int year = Integer.parseInt(text);
    return text.length() == 2 ? year + (year > 68 ? 1900 : 2000) : year;
  }

  private static int number(Map<String, String> parts, String name, int absent) {
    return parts.containsKey(name) ? Integer.parseInt(parts.get(name)) : absent;
  }

  private static int millis(String fraction) {
    return fraction.isEmpty() ? 0 : (int) (Double.parseDouble("0." + fraction) * 1000);
  }

  private static double instant(LocalDateTime time, Map<String, String> parts, ZoneId zone) {
    String offset = parts.getOrDefault("Z", "");
    ZoneId actual =
        offset.isEmpty() ? zone : ZoneId.of(offset.equalsIgnoreCase("Z") ? "Z" : offset);
    return time.atZone(actual).toInstant().toEpochMilli();
  }
}
