package io.panelwright.contract;

/** Prometheus' metric types that producers here serve. */
public enum MetricType {
  COUNTER,
  GAUGE,
  /** Classic: series {@code _bucket}, {@code _sum} and {@code _count}. */
  HISTOGRAM
}
