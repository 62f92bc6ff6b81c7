package io.panelwright.promql.analysis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The unit of a value. */
public enum MeasurementUnit {
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
   * A quotient of two numbers with the same unit: 1 for the whole if it is a share. Can exceed 1,
   * such as seconds of processor time per second.
   */
  RATIO,
  /** A ratio times 100. */
  PERCENT,
  /** A number of things or events. */
  COUNT,
  /** Seconds since 1970. */
  UNIX_TIME,
  /** Milliseconds since 1970. */
  UNIX_MILLISECONDS,
  /** 1 for yes, 0 for no. */
  FLAG,
  MONEY,
  CELSIUS,
  FAHRENHEIT,
  KELVIN,
  METERS,
  GRAMS,
  VOLTS,
  AMPERES,
  WATTS,
  /** Energy; joules per second are watts. */
  JOULES,
  HERTZ,
  REVOLUTIONS_PER_MINUTE,
  PASCALS,
  LUX,
  DECIBELS,
  DECIBEL_MILLIWATTS,
  /** Depends on data, on a variable, or on facts that are not declared. */
  UNKNOWN;

  private static final Set<MeasurementUnit> INTENSIVE =
      EnumSet.of(
          RATIO,
          PERCENT,
          CELSIUS,
          FAHRENHEIT,
          KELVIN,
          VOLTS,
          AMPERES,
          WATTS,
          HERTZ,
          REVOLUTIONS_PER_MINUTE,
          PASCALS,
          LUX,
          DECIBELS,
          DECIBEL_MILLIWATTS);

  private final double seconds;

  MeasurementUnit() {
    this(0);
  }

  MeasurementUnit(double seconds) {
    this.seconds = seconds;
  }

  /** The length in seconds of a unit of time; 0 for other units. */
  double seconds() {
    return seconds;
  }

  /** Whether it is a unit of time. */
  public boolean isDuration() {
    return seconds > 0;
  }

  /** Whether it is a point in time. */
  public boolean isTimestamp() {
    return this == UNIX_TIME || this == UNIX_MILLISECONDS;
  }

  /** The unit of the difference of two points in time or two levels; this for other units. */
  MeasurementUnit differenceUnit() {
    return switch (this) {
      case UNIX_TIME -> SECONDS;
      case UNIX_MILLISECONDS -> MILLISECONDS;
      case DECIBEL_MILLIWATTS -> DECIBELS;
      default -> this;
    };
  }

  /** Whether samples of different times cannot be added, such as temperatures. */
  boolean isIntensive() {
    return INTENSIVE.contains(this);
  }

  /** The unit of time with this length. */
  static Optional<MeasurementUnit> bySeconds(double seconds) {
    return Arrays.stream(values())
        .filter(
            unit -> unit.isDuration() && QuantityScaling.approximatelyEqual(unit.seconds, seconds))
        .findFirst();
  }

  /** The name in messages, such as {@code unix time}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
