package io.panelwright.contract;

/** Metric types of Prometheus and OpenMetrics that a contract can declare. */
public enum MetricType {
  COUNTER,
  GAUGE,
  /**
   * A classic histogram: series {@code _bucket}, {@code _sum} and {@code _count}. It can also be
   * native.
   */
  HISTOGRAM,
  /** A native histogram: one series whose samples contain all buckets. */
  NATIVE_HISTOGRAM,
  /** A summary: series with the label {@code quantile}, {@code _sum} and {@code _count}. */
  SUMMARY,
  /** Facts in labels, such as a version; the value is always 1. */
  INFO,
  /** A type that its producer does not declare, such as {@code untyped}. */
  UNKNOWN
}
