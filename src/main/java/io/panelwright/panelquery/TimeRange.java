package io.panelwright.panelquery;

import java.time.Duration;
import java.time.Instant;

/** The time range of a dashboard or panel. */
public record TimeRange(Instant from, Instant to) {

  /** The range of a length that ends at an instant. */
  public static TimeRange endingAt(Instant to, Duration length) {
    return new TimeRange(to.minus(length), to);
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
