package io.panelwright.doctor.ask;

import java.time.Duration;
import java.time.Instant;

/** What a dashboard shows: a time up to an instant. */
public record Period(Instant from, Instant to) {

  /** The last such time. */
  public static Period upTo(Instant to, Duration length) {
    return new Period(to.minus(length), to);
  }

  /** How long it is. */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** The same time, longer ago. */
  Period shifted(Duration back) {
    return new Period(from.minus(back), to.minus(back));
  }
}
