package io.panelwright.prometheus;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prometheus' ways to write times. */
final class Times {

  private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|y|w|d|h|m|s)");
  private static final Pattern DURATION = Pattern.compile("(" + PART.pattern() + ")+|0");

  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1),
          "w", Duration.ofDays(7),
          "y", Duration.ofDays(365));

  private Times() {}

  /** Seconds since 1970 in milliseconds' precision, as the API takes them. */
  static String seconds(Instant time) {
    return decimal(time.toEpochMilli());
  }

  static String seconds(Duration time) {
    return decimal(time.toMillis());
  }

  private static String decimal(long millis) {
    BigDecimal seconds = BigDecimal.valueOf(millis, 3).stripTrailingZeros();
    return seconds.toPlainString();
  }

  static Instant instant(double seconds) {
    return Instant.ofEpochMilli(Math.round(seconds * 1000));
  }

  /** A time in RFC 3339; empty for Go's zero time, which stands for never. */
  static Optional<Instant> instant(String text) {
    try {
      Instant time = OffsetDateTime.parse(text).toInstant();
      return time.getEpochSecond() <= 0 ? Optional.empty() : Optional.of(time);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Milliseconds since 1970; empty for the ends of the numbers, which stand for nothing yet. */
  static Optional<Instant> millis(long millis) {
    return millis == Long.MAX_VALUE || millis == Long.MIN_VALUE
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(millis));
  }

  /** A duration such as {@code 1h30m}. */
  static Optional<Duration> duration(String text) {
    if (!DURATION.matcher(text).matches()) {
      return Optional.empty();
    }
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      sum = sum.plus(UNITS.get(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
    }
    return Optional.of(sum);
  }
}
