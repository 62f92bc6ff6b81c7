package io.panelwright.client.prometheus;

import java.time.Duration;
import java.time.Instant;

/** A time range in steps, both ends included. */
public record QueryRange(Instant start, Instant end, Duration step) {

  public QueryRange {
    if (start.isAfter(end) || step.isNegative() || step.isZero()) {
      throw new IllegalArgumentException(
          "range from "
              + start
              + " to "
              + end
              + " by "
              + step
              + ": expected a start before the end and a positive step");
    }
  }
}
