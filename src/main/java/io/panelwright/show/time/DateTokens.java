package io.panelwright.show.time;

import static io.panelwright.show.time.DateToken.number;
import static io.panelwright.show.time.DateToken.ordinal;
import static io.panelwright.show.time.DateToken.text;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The tokens of Moment.js. */
final class DateTokens {

  /** The offset as ISO 8601 has it: {@code Z} in UTC. */
  static final DateToken ISO_OFFSET =
      text(time -> time.getOffset().getTotalSeconds() == 0 ? "Z" : offset(time, ":"));

  private static final int MINUTES_OF_HOUR = 60;

  // Only looked up, never iterated.
  private static final Map<String, DateToken> TOKENS = new HashMap<>();

  static {
    addYears();
    addMonthsAndDays();
    addWeeks();
    addTimesOfDay();
    addZones();
  }

  private DateTokens() {}

  /** The token of a notation; empty if it is a literal text. */
  static Optional<DateToken> find(String notation) {
    return Optional.ofNullable(TOKENS.get(notation));
  }

  private static void addYears() {
    TOKENS.put("Y", text(time -> year(time.getYear())));
    TOKENS.put("YY", number(2, time -> time.getYear() % 100));
    TOKENS.put("YYYY", number(4, ZonedDateTime::getYear));
    TOKENS.put("YYYYY", number(5, ZonedDateTime::getYear));
    TOKENS.put(
        "YYYYYY",
        (out, time, weekStart) -> {
          out.append(time.getYear() < 0 ? "" : "+");
          DateToken.appendPadded(out, time.getYear(), 6);
        });
    ToLongFunction<ZonedDateTime> yearOfEra = time -> time.get(ChronoField.YEAR_OF_ERA);
    TOKENS.put("y", number(1, yearOfEra));
    TOKENS.put("yy", number(2, yearOfEra));
    TOKENS.put("yyy", number(3, yearOfEra));
    TOKENS.put("yyyy", number(4, yearOfEra));
    TOKENS.put("yo", ordinal(yearOfEra));
    DateToken era = text(time -> time.getYear() > 0 ? "AD" : "BC");
    TOKENS.put("N", era);
    TOKENS.put("NN", era);
    TOKENS.put("NNN", era);
    TOKENS.put("NNNN", text(time -> time.getYear() > 0 ? "Anno Domini" : "Before Christ"));
    TOKENS.put("NNNNN", era);
  }

  private static String year(int year) {
    StringBuilder out = new StringBuilder(year > 9999 ? "+" : "");
    DateToken.appendPadded(out, year, 4);
    return out.toString();
  }

  private static void addMonthsAndDays() {
    addNumbers("Q", time -> time.get(IsoFields.QUARTER_OF_YEAR));
    addNumbers("M", ZonedDateTime::getMonthValue);
    TOKENS.put("MMM", text(time -> name(time.getMonth()).substring(0, 3)));
    TOKENS.put("MMMM", text(time -> name(time.getMonth())));
    addNumbers("D", ZonedDateTime::getDayOfMonth);
    TOKENS.put("DDD", number(1, ZonedDateTime::getDayOfYear));
    TOKENS.put("DDDo", ordinal(ZonedDateTime::getDayOfYear));
    TOKENS.put("DDDD", number(3, ZonedDateTime::getDayOfYear));
    addNumbers("d", time -> time.getDayOfWeek().getValue() % 7);
    TOKENS.put("dd", text(time -> weekday(time).substring(0, 2)));
    TOKENS.put("ddd", text(time -> weekday(time).substring(0, 3)));
    TOKENS.put("dddd", text(DateTokens::weekday));
    TOKENS.put("E", number(1, time -> time.getDayOfWeek().getValue()));
    TOKENS.put(
        "e",
        (out, time, weekStart) ->
            out.append((time.getDayOfWeek().getValue() - weekStart.firstDay().getValue() + 7) % 7));
  }

  /** A number, the same with two digits, and with its ending. */
  private static void addNumbers(String token, ToLongFunction<ZonedDateTime> part) {
    TOKENS.put(token, number(1, part));
    TOKENS.put(token + token, number(2, part));
    TOKENS.put(token + "o", ordinal(part));
  }

  private static String weekday(ZonedDateTime time) {
    return name(time.getDayOfWeek());
  }

  /** The English name: {@code January}. */
  private static String name(Enum<?> constant) {
    return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static void addWeeks() {
    addNumbers("W", time -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    ToLongFunction<ZonedDateTime> isoYear = time -> time.get(IsoFields.WEEK_BASED_YEAR);
    TOKENS.put("GG", number(2, time -> isoYear.applyAsLong(time) % 100));
    TOKENS.put("GGGG", number(4, isoYear));
    TOKENS.put("GGGGG", number(5, isoYear));
    TOKENS.put("w", (out, time, start) -> out.append(LocalWeek.of(time, start).week()));
    TOKENS.put(
        "wo", (out, time, start) -> out.append(start.ordinal(LocalWeek.of(time, start).week())));
    TOKENS.put(
        "ww",
        (out, time, start) -> DateToken.appendPadded(out, LocalWeek.of(time, start).week(), 2));
    addWeekYear("gg", 2);
    addWeekYear("gggg", 4);
    addWeekYear("ggggg", 5);
  }

  private static void addWeekYear(String token, int digits) {
    TOKENS.put(
        token,
        (out, time, weekStart) -> {
          int year = LocalWeek.of(time, weekStart).year();
          DateToken.appendPadded(out, digits == 2 ? year % 100 : year, digits);
        });
  }

  private static void addTimesOfDay() {
    TOKENS.put("a", text(time -> time.getHour() < 12 ? "am" : "pm"));
    TOKENS.put("A", text(time -> time.getHour() < 12 ? "AM" : "PM"));
    addNumbers("H", ZonedDateTime::getHour);
    addNumbers("h", time -> time.get(ChronoField.CLOCK_HOUR_OF_AMPM));
    addNumbers("k", time -> time.get(ChronoField.CLOCK_HOUR_OF_DAY));
    addNumbers("m", ZonedDateTime::getMinute);
    addNumbers("s", ZonedDateTime::getSecond);
    for (String hour : new String[] {"h", "H"}) {
      DateToken hours = TOKENS.get(hour);
      DateToken minutes = TOKENS.get("mm");
      DateToken seconds = TOKENS.get("ss");
      TOKENS.put(hour + "mm", sequence(hours, minutes));
      TOKENS.put(hour + "mmss", sequence(hours, minutes, seconds));
    }
    TOKENS.put("S", number(1, time -> milli(time) / 100));
    TOKENS.put("SS", number(2, time -> milli(time) / 10));
    for (int digits = 3; digits <= 9; digits++) {
      String zeros = "0".repeat(digits - 3);
      TOKENS.put(
          "S".repeat(digits),
          (out, time, weekStart) -> {
            DateToken.appendPadded(out, milli(time), 3);
            out.append(zeros);
          });
    }
    TOKENS.put("x", number(1, time -> time.toInstant().toEpochMilli()));
    TOKENS.put("X", number(1, ZonedDateTime::toEpochSecond));
  }

  private static DateToken sequence(DateToken... tokens) {
    return (out, time, weekStart) -> {
      for (DateToken token : tokens) {
        token.append(out, time, weekStart);
      }
    };
  }

  private static long milli(ZonedDateTime time) {
    return time.get(ChronoField.MILLI_OF_SECOND);
  }

  private static void addZones() {
    TOKENS.put("Z", text(time -> offset(time, ":")));
    TOKENS.put("ZZ", text(time -> offset(time, "")));
    DateToken abbreviation = text(ZoneAbbreviations::of);
    TOKENS.put("z", abbreviation);
    TOKENS.put("zz", abbreviation);
  }

  private static String offset(ZonedDateTime time, String separator) {
    int minutes = time.getOffset().getTotalSeconds() / 60;
    StringBuilder out = new StringBuilder(minutes < 0 ? "-" : "+");
    DateToken.appendPadded(out, Math.abs(minutes) / MINUTES_OF_HOUR, 2);
    out.append(separator);
    DateToken.appendPadded(out, Math.abs(minutes) % MINUTES_OF_HOUR, 2);
    return out.toString();
  }
}
