package io.panelwright.panelquery;

import io.panelwright.show.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;

/** The time range of a dashboard or panel. */
public record TimeRange(Instant from, Instant to) {

  /** The range of a length that ends at an instant. */
  public static TimeRange endingAt(Instant to, Duration length) {
    return new TimeRange(to.minus(length), to);
  }

  /** The range of a span in milliseconds. */
  public static TimeRange of(TimeSpan span) {
    return new TimeRange(
        Instant.ofEpochMilli(span.fromMillis()), Instant.ofEpochMilli(span.toMillis()));
  }

  /** The range in milliseconds. */
  public TimeSpan span() {
    return new TimeSpan(from.toEpochMilli(), to.toEpochMilli());
  }

  /** The duration between both ends. */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** Shifts the range into the past. */
  TimeRange minus(Duration shift) {
    return new TimeRange(from.minus(shift), to.minus(shift));
  }
}
