package io.panelwright.contract;

import io.panelwright.promql.analysis.Measure;
import io.panelwright.promql.analysis.Quantity;

/** What a metric's value measures. */
public enum MetricUnit {
  /** Things counted. */
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

  /** As the analysis of queries counts. */
  Quantity quantity() {
    return Quantity.of(Measure.valueOf(name()));
  }
}
