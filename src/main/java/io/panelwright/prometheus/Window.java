package io.panelwright.prometheus;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which series have samples. Servers take it as a hint: blocks and days are not cut.
 *
 * @param start the beginning; the server's own without one
 * @param end the end; the server's own without one
 */
public record Window(Optional<Instant> start, Optional<Instant> end) {

  private static final Window ALL = new Window(Optional.empty(), Optional.empty());

  /** All that the server has; VictoriaMetrics takes it for the last day. */
  public static Window all() {
    return ALL;
  }

  /** Between two instants. */
  public static Window between(Instant start, Instant end) {
    return new Window(Optional.of(start), Optional.of(end));
  }
}
