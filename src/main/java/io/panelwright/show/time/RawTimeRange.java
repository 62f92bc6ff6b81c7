package io.panelwright.show.time;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A time range as dashboards and users write it.
 *
 * @param from a relative time, a date or milliseconds since the epoch
 * @param to in the same notations
 */
public record RawTimeRange(String from, String to) {

  private static final String NOW = "now";
  private static final DateFormat FULL_DATE = DateFormat.of(DateFormat.FULL_DATE);
  private static final DateFormat ABBREVIATION = DateFormat.of("z");

  /** The range in milliseconds; empty if an end is no time. Ends in the wrong order are kept. */
  public Optional<TimeSpan> resolve(TimeSettings settings) {
    double start = DateParser.parse(from, false, settings);
    double end = DateParser.parse(to, true, settings);
    return Double.isNaN(start) || Double.isNaN(end)
        ? Optional.empty()
        : Optional.of(new TimeSpan((long) start, (long) end));
  }

  /** Whether an end moves with the present. */
  public boolean isRelative() {
    return isRelative(from) || isRelative(to);
  }

  /** Whether a text moves with the present. */
  public static boolean isRelative(String text) {
    return text.contains(NOW);
  }

  /** Whether an end refers to the fiscal year. */
  boolean isFiscal() {
    return from.indexOf('f') > 0 || to.indexOf('f') > 0;
  }

  /** The text on the button of the time picker, such as {@code Last 6 hours}. */
  public String describe(TimeSettings settings) {
    Optional<QuickRange> named = QuickRange.find(from, to);
    if (named.isPresent()) {
      return named.get().display();
    }
    OptionalDouble start = absolute(from, settings);
    OptionalDouble end = absolute(to, settings);
    if (start.isPresent() && end.isPresent()) {
      return text(start, settings) + " to " + text(end, settings);
    }
    if (start.isPresent()) {
      return ago(to, true, settings).map(ago -> text(start, settings) + " to " + ago).orElse("");
    }
    if (end.isPresent()) {
      return ago(from, false, settings).map(ago -> ago + " to " + text(end, settings)).orElse("");
    }
    return to.equals(NOW) ? QuickRange.describe(from).display() : from + " to " + to;
  }

  /** The abbreviation of the zone at the start, such as {@code CET}. */
  String zoneAbbreviation(TimeSettings settings) {
    return ABBREVIATION.format(DateParser.parse(from, true, settings), settings.zone());
  }

  private static OptionalDouble absolute(String text, TimeSettings settings) {
    double millis =
        isRelative(text) || DateMath.isMath(text)
            ? Double.NaN
            : DateParser.parse(text, false, settings);
    return Double.isNaN(millis) ? OptionalDouble.empty() : OptionalDouble.of(millis);
  }

  private static String text(OptionalDouble millis, TimeSettings settings) {
    return FULL_DATE.format(millis.orElseThrow(), settings.zone());
  }

  /** A relative time as a distance, rounded in UTC as Grafana does. */
  private static Optional<String> ago(String text, boolean roundUp, TimeSettings settings) {
    OptionalDouble millis = DateMath.parse(text, roundUp, settings.withZone(ZoneOffset.UTC));
    return millis.isPresent()
        ? Optional.of(
            RelativeTime.fromNow(millis.getAsDouble(), settings.nowMillis(), settings.zone()))
        : Optional.empty();
  }
}
