package io.panelwright.contract;

import io.panelwright.promql.analysis.MeasurementUnit;
import io.panelwright.promql.analysis.Quantity;

/**
 * The unit of a metric's value: the base units of Prometheus and OpenMetrics, and other units that
 * exporters use.
 */
public enum MetricUnit {
  /** A number of things. */
  COUNT,
  SECONDS,
  MILLISECONDS,
  MICROSECONDS,
  NANOSECONDS,
  MINUTES,
  HOURS,
  DAYS,
  /** Seconds since 1970. */
  UNIX_TIME,
  /** Milliseconds since 1970. */
  UNIX_MILLISECONDS,
  BYTES,
  BITS,
  /** From 0 to 1. */
  RATIO,
  /** From 0 to 100. */
  PERCENT,
  /** 1 for yes, 0 for no. */
  FLAG,
  /** Money, in the currency of a label. */
  MONEY,
  CELSIUS,
  FAHRENHEIT,
  KELVIN,
  METERS,
  GRAMS,
  VOLTS,
  AMPERES,
  WATTS,
  /** Energy; its rate is in watts. */
  JOULES,
  HERTZ,
  REVOLUTIONS_PER_MINUTE,
  PASCALS,
  LUX,
  DECIBELS,
  DECIBEL_MILLIWATTS,
  /** A unit that is not declared; units of queries with the metric are not checked. */
  UNKNOWN;

  /** The quantity for the analysis of queries. */
  Quantity quantity() {
    return Quantity.of(MeasurementUnit.valueOf(name()));
  }
}
