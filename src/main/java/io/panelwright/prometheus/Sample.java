package io.panelwright.prometheus;

import java.time.Instant;

/**
 * A value of a series.
 *
 * @param seconds since 1970
 */
public record Sample(double seconds, double value) {

  /** When. */
  public Instant time() {
    return Times.instant(seconds);
  }
}
