package io.panelwright.prometheus;

import java.time.Duration;
import java.time.Instant;

/** A range of time in steps, both ends included. */
public record Range(Instant start, Instant end, Duration step) {

  public Range {
    if (start.isAfter(end) || step.isNegative() || step.isZero()) {
      throw new IllegalArgumentException(
          "from " + start + " to " + end + " by " + step + ": expected time to pass");
    }
  }

  /** The range of this length that ends at an instant. */
  public static Range upTo(Instant end, Duration length, Duration step) {
    return new Range(end.minus(length), end, step);
  }
}
