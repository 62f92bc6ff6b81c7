package io.panelwright.show.time;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Relative times such as {@code now-6h/d}: a start, then steps that add, subtract or round.
 *
 * <p>The start is {@code now}, or an ISO date followed by {@code ||}.
 */
public final class DateMath {

  private static final String NOW = "now";
  private static final String SEPARATOR = "||";

  /** All spaces of ECMAScript. */
  private static final Pattern SPACES =
      Pattern.compile(
          "[\\s\\x0B\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]");

  private static final Pattern STEP =
      Pattern.compile("(?<sign>[/+-])(?<amount>\\d{0,5})(?<fiscal>f?)(?<unit>[yQMwdhms])");

  private DateMath() {}

  /**
   * Parses a relative time or an ISO date.
   *
   * @param roundUp whether rounding goes to the end of the unit, as for the end of a range
   * @return milliseconds since the epoch; NaN for a date that does not exist; empty if the text is
   *     no relative time
   */
  public static OptionalDouble parse(String text, boolean roundUp, TimeSettings settings) {
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (text.startsWith(NOW)) {
      WallTime now = WallTime.of(settings.nowMillis(), settings.zone());
      return steps(text.substring(NOW.length()), now, roundUp, settings)
          .map(DateMath::valid)
          .orElse(OptionalDouble.empty());
    }
    int separator = text.indexOf(SEPARATOR);
    String steps = separator < 0 ? "" : text.substring(separator + SEPARATOR.length());
    // Grafana reads the date in the zone of the browser, which is UTC here.
    OptionalDouble date =
        IsoDate.parse(separator < 0 ? text : text.substring(0, separator), ZoneOffset.UTC);
    WallTime start = WallTime.of((long) date.orElse(0), ZoneOffset.UTC);
    return steps(steps, start, roundUp, settings)
        .map(time -> date.isPresent() ? valid(time) : OptionalDouble.of(Double.NaN))
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble valid(WallTime time) {
    double millis = time.millis();
    return OptionalDouble.of(Math.abs(millis) <= DateFormat.MAX_MILLIS ? millis : Double.NaN);
  }

  /** Whether a text is a relative time by its form; it may still have wrong steps. */
  public static boolean isMath(String text) {
    return text.startsWith(NOW) || text.contains(SEPARATOR);
  }

  /** Whether {@link #parse} finds a time. */
  public static boolean isValid(String text) {
    OptionalDouble parsed = parse(text, false, TimeSettings.of(ZoneOffset.UTC, 0));
    return parsed.isPresent() && !Double.isNaN(parsed.getAsDouble());
  }

  private static Optional<WallTime> steps(
      String text, WallTime start, boolean roundUp, TimeSettings settings) {
    Matcher matcher = STEP.matcher(SPACES.matcher(text).replaceAll(""));
    WallTime time = start;
    int end = 0;
    while (matcher.find(end) && matcher.start() == end) {
      String amount = matcher.group("amount");
      long number = amount.isEmpty() ? 1 : Long.parseLong(amount);
      TimeUnitCode unit = TimeUnitCode.of(matcher.group("unit")).orElseThrow();
      boolean fiscal = !matcher.group("fiscal").isEmpty();
      switch (matcher.group("sign")) {
        case "+" -> time = time.plus(number, unit);
        case "-" -> time = time.plus(-number, unit);
        default -> {
          if (number != 1) {
            return Optional.empty();
          }
          time =
              fiscal
                  ? fiscal(time, unit, roundUp, settings)
                  : rounded(time, unit, roundUp, settings.weekStart());
        }
      }
      end = matcher.end();
    }
    return end == matcher.regionEnd() ? Optional.of(time) : Optional.empty();
  }

  private static WallTime rounded(
      WallTime time, TimeUnitCode unit, boolean roundUp, WeekStart weekStart) {
    return roundUp ? time.endOf(unit, weekStart) : time.startOf(unit, weekStart);
  }

  /** Rounds to a fiscal year or quarter; Grafana ignores {@code f} before other units. */
  private static WallTime fiscal(
      WallTime time, TimeUnitCode unit, boolean roundUp, TimeSettings settings) {
    int months = unit == TimeUnitCode.YEAR ? 12 : unit == TimeUnitCode.QUARTER ? 3 : 0;
    if (months == 0) {
      return time;
    }
    int elapsed = (time.month() - settings.fiscalYearStartMonth() + 12) % months;
    WallTime start =
        time.plus(-elapsed, TimeUnitCode.MONTH).startOf(TimeUnitCode.MONTH, settings.weekStart());
    return roundUp
        ? start
            .plus(months - 1L, TimeUnitCode.MONTH)
            .endOf(TimeUnitCode.MONTH, settings.weekStart())
        : start;
  }
}
