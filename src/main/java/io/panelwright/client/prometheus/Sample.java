package io.panelwright.client.prometheus;

import java.time.Instant;

/**
 * A sample of a series.
 *
 * @param seconds since 1970
 */
public record Sample(double seconds, double value) {

  /** The timestamp. */
  public Instant time() {
    return PrometheusTime.toInstant(seconds);
  }
}
