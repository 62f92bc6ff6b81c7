package io.panelwright.client.prometheus;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts times and durations from and to Prometheus' notations. */
final class PrometheusTime {

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

  private PrometheusTime() {}

  /** Formats seconds since 1970 with millisecond precision, for the API. */
  static String formatSeconds(Instant time) {
    return formatDecimal(time.toEpochMilli());
  }

  /** Formats seconds with millisecond precision, for the API. */
  static String formatSeconds(Duration time) {
    return formatDecimal(time.toMillis());
  }

  private static String formatDecimal(long millis) {
    BigDecimal seconds = BigDecimal.valueOf(millis, 3).stripTrailingZeros();
    return seconds.toPlainString();
  }

  /** Converts seconds to a duration in milliseconds; zero if negative. */
  static Duration toDuration(double seconds) {
    return Duration.ofMillis(Math.max(0, Math.round(seconds * 1000)));
  }

  /** Converts seconds since 1970. */
  static Instant toInstant(double seconds) {
    return Instant.ofEpochMilli(Math.round(seconds * 1000));
  }

  /** Parses a time in RFC 3339; empty for invalid text and for Go's zero time. */
  static Optional<Instant> toInstant(String text) {
    try {
      Instant time = OffsetDateTime.parse(text).toInstant();
      return time.getEpochSecond() <= 0 ? Optional.empty() : Optional.of(time);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Parses a duration such as {@code 1h30m}; empty for invalid text. */
  static Optional<Duration> parseDuration(String text) {
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
