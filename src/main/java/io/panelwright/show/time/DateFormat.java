package io.panelwright.show.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date format in the notation of Moment.js, such as {@code YYYY-MM-DD HH:mm:ss}. English texts.
 *
 * <p>See <a href="https://momentjs.com/docs/#/displaying/format/">the tokens</a>. A text in
 * brackets, and a character after a backslash, is printed as it is.
 */
public final class DateFormat {

  /** Grafana's format of a time. */
  public static final String FULL_DATE = "YYYY-MM-DD HH:mm:ss";

  /** Grafana's format of a time with milliseconds. */
  public static final String FULL_DATE_MILLIS = "YYYY-MM-DD HH:mm:ss.SSS";

  /** The text of a time that no calendar has. */
  public static final String INVALID_DATE = "Invalid date";

  /** The largest time of a browser in milliseconds since the epoch, about the year 275760. */
  public static final double MAX_MILLIS = 8.64e15;

  private static final Map<String, String> LOCAL_FORMATS =
      Map.of(
          "LTS", "h:mm:ss A",
          "LT", "h:mm A",
          "L", "MM/DD/YYYY",
          "LL", "MMMM D, YYYY",
          "LLL", "MMMM D, YYYY h:mm A",
          "LLLL", "dddd, MMMM D, YYYY h:mm A",
          "l", "M/D/YYYY",
          "ll", "MMM D, YYYY",
          "lll", "MMM D, YYYY h:mm A",
          "llll", "ddd, MMM D, YYYY h:mm A");

  private static final Pattern LOCAL_TOKENS =
      Pattern.compile("(\\[[^\\[]*\\])|(\\\\)?(LTS|LT|LL?L?L?|l{1,4})");

  private static final Pattern TOKENS =
      Pattern.compile(
          "(\\[[^\\[]*\\])|(\\\\)?([Hh]mm(ss)?|Mo|MM?M?M?|Do|DDDo|DD?D?D?|ddd?d?|do?|w[o|w]?|W[o|W]?"
              + "|Qo?|N{1,5}|YYYYYY|YYYYY|YYYY|YY|y{2,4}|yo?|gg(ggg?)?|GG(GGG?)?|e|E|a|A|hh?|HH?"
              + "|kk?|mm?|ss?|S{1,9}|x|X|zz?|ZZ?|[^\\n\\r\\u2028\\u2029])");

  /** Seconds and the offset, such as {@code 2026-01-15T13:34:56+01:00}; {@code Z} in UTC. */
  public static final DateFormat ISO = iso();

  private final String format;
  private final List<DateToken> tokens;
  private final WeekStart weekStart;

  private DateFormat(String format, List<DateToken> tokens, WeekStart weekStart) {
    this.format = format;
    this.tokens = List.copyOf(tokens);
    this.weekStart = weekStart;
  }

  private static DateFormat iso() {
    List<DateToken> tokens = new ArrayList<>(tokens("YYYY-MM-DDTHH:mm:ss"));
    tokens.add(DateTokens.ISO_OFFSET);
    return new DateFormat("", tokens, WeekStart.LOCALE);
  }

  /** The format of a notation; any text is one, and an empty one is {@link #ISO}. */
  public static DateFormat of(String format) {
    return format.isEmpty() ? ISO : new DateFormat(format, tokens(format), WeekStart.LOCALE);
  }

  private static List<DateToken> tokens(String format) {
    List<DateToken> tokens = new ArrayList<>();
    Matcher matcher = TOKENS.matcher(expand(format));
    while (matcher.find()) {
      String text = matcher.group();
      tokens.add(DateTokens.find(text).orElseGet(() -> DateToken.literal(unquote(text))));
    }
    return tokens;
  }

  /** A copy for users with another first day of the week. */
  public DateFormat withWeekStart(WeekStart weekStart) {
    return new DateFormat(format, tokens, weekStart);
  }

  /** Replaces the tokens of whole dates; a replacement may contain others. */
  private static String expand(String format) {
    String expanded = format;
    for (int i = 0; i < 5 && LOCAL_TOKENS.matcher(expanded).find(); i++) {
      expanded =
          LOCAL_TOKENS
              .matcher(expanded)
              .replaceAll(
                  token ->
                      Matcher.quoteReplacement(
                          LOCAL_FORMATS.getOrDefault(token.group(), token.group())));
    }
    return expanded;
  }

  private static String unquote(String token) {
    return token.length() > 1 && token.startsWith("[")
        ? token.replaceFirst("^\\[", "").replaceFirst("\\]$", "")
        : token.replace("\\", "");
  }

  /**
   * Formats a time.
   *
   * @param millis since the epoch; a fraction is cut off
   */
  public String format(double millis, ZoneId zone) {
    return at(millis, zone).map(this::format).orElse(INVALID_DATE);
  }

  private String format(ZonedDateTime time) {
    StringBuilder out = new StringBuilder();
    tokens.forEach(token -> token.append(out, time, weekStart));
    return out.toString();
  }

  /** The calendar date of a time; empty if it is NaN or too large. */
  static Optional<ZonedDateTime> at(double millis, ZoneId zone) {
    return Math.abs(millis) <= MAX_MILLIS
        ? Optional.of(Instant.ofEpochMilli((long) millis).atZone(zone))
        : Optional.empty();
  }

  /** The notation. */
  @Override
  public String toString() {
    return format;
  }
}
