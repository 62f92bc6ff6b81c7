package io.panelwright.show.transform;

import io.panelwright.show.time.DateFormat;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as Grafana does: leniently, part by part of a format; text between the parts is
 * skipped. Texts relative to the present ({@code now-1h}) and dates without a year are not read.
 */
final class DateTextParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\[[^\\[]*\\]|YYYY|YY|MMMM|MMM|MM?|DD?|HH?|hh?|mm?|ss?|S+|[aA]|ZZ?|X|x|[\\s\\S]");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private static final Pattern OFFSET = Pattern.compile("Z|[+-][0-9]{2}:?[0-9]{2}");

  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

  private final String format;
  private final ZoneId zone;

  /**
   * A parser.
   *
   * @param format empty for {@code YYYY-MM-DD HH:mm:ss}
   */
  DateTextParser(Optional<String> format, ZoneId zone) {
    this.format = format.orElse(DateFormat.FULL_DATE);
    this.zone = zone;
  }

  /** The milliseconds since the epoch; empty if the text is no date. */
  Optional<Double> parse(String text) {
    if (text.contains("now")) {
      return Optional.empty();
    }
    boolean isUtc = text.endsWith("Z");
    Optional<Double> parsed =
        new Parts(text, isUtc ? ZoneOffset.UTC : zone)
            .read(isUtc ? "YYYY-MM-DDTHH:mm:ss.SSSZ" : format);
    boolean isMillis = parsed.isEmpty() && DIGITS.matcher(text).matches();
    return isMillis ? Optional.of(Double.parseDouble(text)) : parsed;
  }

  /** The parts of one date. */
  private static final class Parts {

    private final ZoneId zone;
    private String rest;
    private Optional<Integer> year = Optional.empty();
    private int month = 1;
    private int day = 1;
    private int hour;
    private int minute;
    private int second;
    private int milli;
    private boolean isAfternoon;
    private boolean isMorning;
    private boolean isInvalid;
    private Optional<ZoneOffset> offset = Optional.empty();
    private Optional<Double> instant = Optional.empty();

    Parts(String text, ZoneId zone) {
      this.rest = text;
      this.zone = zone;
    }

    Optional<Double> read(String format) {
      Matcher token = TOKEN.matcher(format);
      while (token.find()) {
        read(token);
      }
      return instant.isPresent() ? instant : date();
    }

    private void read(Matcher token) {
      String name = token.group();
      switch (name.charAt(0)) {
        case 'Y' ->
            next("[+-]?[0-9]{1," + (name.length() == 2 ? 2 : 4) + "}").ifPresent(this::year);
        case 'M' -> month(name);
        case 'D' -> next("[0-9]{1,2}").ifPresent(text -> day = number(text));
        case 'H', 'h' -> next("[0-9]{1,2}").ifPresent(text -> hour = number(text));
        case 'm' -> next("[0-9]{1,2}").ifPresent(text -> minute = number(text));
        case 's' -> next("[0-9]{1,2}").ifPresent(text -> second = number(text));
        case 'S' ->
            next("[0-9]+").ifPresent(text -> milli = number((text + "000").substring(0, 3)));
        case 'a', 'A' -> next("(?i)[ap]\\.?m?\\.?").ifPresent(this::halfOfDay);
        case 'Z' -> next(OFFSET.pattern()).ifPresent(text -> offset = Optional.of(offset(text)));
        case 'X' ->
            next("[+-]?[0-9]+(\\.[0-9]{1,3})?")
                .ifPresent(text -> instant = Optional.of(Double.parseDouble(text) * 1000));
        case 'x' ->
            next("[+-]?[0-9]+").ifPresent(text -> instant = Optional.of(Double.parseDouble(text)));
        default -> next(Pattern.quote(literal(name)));
      }
    }

    private static String literal(String token) {
      boolean isQuoted = token.length() > 1 && token.startsWith("[");
      return isQuoted ? token.substring(1, token.length() - 1) : token;
    }

    /** The next occurrence, behind which reading continues. */
    private Optional<String> next(String regex) {
      Matcher matcher = Pattern.compile(regex).matcher(rest);
      if (!matcher.find()) {
        return Optional.empty();
      }
      rest = rest.substring(matcher.end());
      return Optional.of(matcher.group());
    }

    private static int number(String text) {
      return Integer.parseInt(text);
    }

    private void year(String text) {
      int value = number(text);
      boolean isShort = text.length() == 2;
      year = Optional.of(isShort ? value + (value > 68 ? 1900 : 2000) : value);
    }

    private void month(String token) {
      if (token.length() < 3) {
        next("[0-9]{1,2}").ifPresent(text -> month = number(text));
        return;
      }
      int index =
          next("[A-Za-z]{3,}")
              .map(text -> MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)))
              .orElse(-1);
      isInvalid = isInvalid || index < 0;
      month = index / 4 + 1;
    }

    private void halfOfDay(String text) {
      isAfternoon = text.toLowerCase(Locale.ROOT).startsWith("p");
      isMorning = !isAfternoon;
    }

    private ZoneOffset offset(String text) {
      if (text.equals("Z")) {
        return ZoneOffset.UTC;
      }
      try {
        return ZoneOffset.of(text);
      } catch (DateTimeException e) {
        isInvalid = true;
        return ZoneOffset.UTC;
      }
    }

    private Optional<Double> date() {
      if (year.isEmpty() || isInvalid) {
        return Optional.empty();
      }
      int hours = isAfternoon && hour < 12 ? hour + 12 : isMorning && hour == 12 ? 0 : hour;
      try {
        LocalDateTime time =
            LocalDateTime.of(year.get(), month, day, hours, minute, second, milli * 1_000_000);
        ZoneId effective = offset.isPresent() ? offset.get() : zone;
        return Optional.of((double) time.atZone(effective).toInstant().toEpochMilli());
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }
}
