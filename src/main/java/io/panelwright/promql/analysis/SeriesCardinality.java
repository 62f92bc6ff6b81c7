package io.panelwright.promql.analysis;

/**
 * The number of series at one time. There can be more over a range of time: {@code topk(1, x)} can
 * select another series each time.
 */
public enum SeriesCardinality {
  /** One series or none. */
  AT_MOST_ONE,
  /** Any number: the series differ in a known label without a fixed value. */
  MANY,
  /** Depends on unknown labels or on a variable. */
  UNKNOWN
}
