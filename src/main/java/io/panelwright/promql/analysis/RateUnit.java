package io.panelwright.promql.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The unit of time of a rate. */
public enum RateUnit {
  /** Not a rate. */
  NONE(0),
  SECOND(1),
  MINUTE(60),
  HOUR(3600),
  DAY(86400);

  private final int seconds;

  RateUnit(int seconds) {
    this.seconds = seconds;
  }

  /** The length in seconds; 0 for {@link #NONE}. */
  int seconds() {
    return seconds;
  }

  /** The unit with this length. */
  static Optional<RateUnit> bySeconds(double seconds) {
    return Arrays.stream(values())
        .filter(unit -> unit != NONE && QuantityScaling.approximatelyEqual(unit.seconds, seconds))
        .findFirst();
  }

  /** The name in messages, such as {@code per minute}; empty for {@link #NONE}. */
  public String text() {
    return this == NONE ? "" : "per " + name().toLowerCase(Locale.ROOT);
  }
}
