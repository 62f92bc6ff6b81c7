package io.panelwright.client.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After}: a number of seconds, or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

  private static final int MAX_DIGITS = 9;

  private RetryAfter() {}

  /** The time to wait; empty without the header, or if its value is invalid. */
  static Optional<Duration> read(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .flatMap(
            value ->
                parse(
                    value.strip(),
                    headers
                        .firstValue("Date")
                        .flatMap(RetryAfter::parseDate)
                        .orElseGet(Instant::now)));
  }

  /**
   * Parses a value.
   *
   * @param now the time of the response, by the clock of the service
   */
  static Optional<Duration> parse(String value, Instant now) {
    if (value.matches("[0-9]{1," + MAX_DIGITS + "}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    return parseDate(value)
        .map(date -> Duration.between(now, date))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  private static Optional<Instant> parseDate(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
