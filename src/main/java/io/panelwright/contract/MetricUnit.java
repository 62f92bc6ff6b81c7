package io.panelwright.contract;

import io.panelwright.promql.analysis.MeasurementUnit;
import io.panelwright.promql.analysis.Quantity;

/** The unit of a metric's value. */
public enum MetricUnit {
  /** A number of things. */
  COUNT,
  SECONDS,
  MILLISECONDS,
  /** Seconds since 1970. */
  UNIX_TIME,
  /** From 0 to 1. */
  RATIO,
  /** 1 for yes, 0 for no. */
  FLAG,
  /** Money, in the currency of a label. */
  MONEY;

  /** The quantity for the analysis of queries. */
  Quantity quantity() {
    return Quantity.of(MeasurementUnit.valueOf(name()));
  }
}
