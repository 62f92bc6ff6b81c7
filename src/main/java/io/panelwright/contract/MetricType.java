package io.panelwright.contract;

/** Prometheus metric types that a contract can declare. */
public enum MetricType {
  COUNTER,
  GAUGE,
  /** A classic histogram: series {@code _bucket}, {@code _sum} and {@code _count}. */
  HISTOGRAM
}
