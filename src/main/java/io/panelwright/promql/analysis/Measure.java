package io.panelwright.promql.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a number is a number of. */
public enum Measure {
  NANOSECONDS(1e-9),
  MICROSECONDS(1e-6),
  MILLISECONDS(1e-3),
  SECONDS(1),
  MINUTES(60),
  HOURS(3600),
  DAYS(86400),
  BYTES,
  BITS,
  /**
   * A quotient of two numbers of one kind: 1 for the whole where it is a share, more where it is
   * not, such as seconds of processor time per second.
   */
  RATIO,
  /** A ratio times 100. */
  PERCENT,
  /** Things, events. */
  COUNT,
  /** Seconds since 1970. */
  UNIX_TIME,
  /** Milliseconds since 1970. */
  UNIX_MILLISECONDS,
  /** 1 for yes, 0 for no. */
  FLAG,
  MONEY,
  CELSIUS,
  /** Depends on data, on a variable, or on knowledge that nobody has written down. */
  UNKNOWN;

  private final double seconds;

  Measure() {
    this(0);
  }

  Measure(double seconds) {
    this.seconds = seconds;
  }

  /** Length of a unit of time; 0 for all else. */
  double seconds() {
    return seconds;
  }

  /** Whether it is a span of time. */
  public boolean isTime() {
    return seconds > 0;
  }

  /** Whether it is a point in time. */
  public boolean isMoment() {
    return this == UNIX_TIME || this == UNIX_MILLISECONDS;
  }

  /** What lies between two points in time; itself for all that is none. */
  Measure span() {
    if (this == UNIX_TIME) {
      return SECONDS;
    }
    return this == UNIX_MILLISECONDS ? MILLISECONDS : this;
  }

  /** The unit of time of this length. */
  static Optional<Measure> ofSeconds(double seconds) {
    return Arrays.stream(values())
        .filter(measure -> measure.isTime() && Scale.same(measure.seconds, seconds))
        .findFirst();
  }

  /** In words, such as {@code unix time}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
