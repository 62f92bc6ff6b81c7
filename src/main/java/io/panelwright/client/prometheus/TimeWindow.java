package io.panelwright.client.prometheus;

import java.time.Instant;
import java.util.Optional;

/**
 * The time in which series must have samples. Servers round it to blocks or days.
 *
 * @param start empty for the server's default
 * @param end empty for the server's default
 */
public record TimeWindow(Optional<Instant> start, Optional<Instant> end) {

  private static final TimeWindow ALL = new TimeWindow(Optional.empty(), Optional.empty());

  /** The whole retention; VictoriaMetrics uses the last day. */
  public static TimeWindow all() {
    return ALL;
  }

  /** The time between two instants. */
  public static TimeWindow between(Instant start, Instant end) {
    return new TimeWindow(Optional.of(start), Optional.of(end));
  }
}
