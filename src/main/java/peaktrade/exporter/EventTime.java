package peaktrade.exporter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.OptionalDouble;

/** Parses the times of events. */
final class EventTime {

  /** The end of the year 9999. */
  private static final double MAX_SECONDS = 253_402_300_799.0;

  /** ISO 8601 with an offset, with {@code Z}, or without both, which means UTC here. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffsetId()
          .optionalEnd()
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private EventTime() {}

  /** Seconds since 1970 of an ISO 8601 text or of a number of seconds; empty otherwise. */
  static OptionalDouble parseUnixSeconds(String text) {
    OptionalDouble number = EventNumbers.parseFinite(text);
    OptionalDouble seconds = number.isPresent() ? number : parseIso(text);
    boolean plausible = seconds.orElse(0) > 0 && seconds.orElse(0) <= MAX_SECONDS;
    return plausible ? seconds : OptionalDouble.empty();
  }

  private static OptionalDouble parseIso(String text) {
    try {
      Instant instant = ISO.parse(text, Instant::from);
      return OptionalDouble.of(instant.getEpochSecond() + instant.getNano() / 1e9);
    } catch (DateTimeException e) {
      return OptionalDouble.empty();
    }
  }
}
