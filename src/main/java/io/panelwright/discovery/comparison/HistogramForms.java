package io.panelwright.discovery.comparison;

import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.discovery.DiscoveredMetric;
import java.util.Optional;

/**
 * The forms of a histogram: classic, native or both.
 *
 * @param isClassic whether it has the series {@code _bucket}, {@code _sum} and {@code _count}
 * @param isNative whether it has a series of its own name, whose samples contain all buckets
 */
record HistogramForms(boolean isClassic, boolean isNative) {

  /** The declared forms; empty for other types. */
  static Optional<HistogramForms> of(Metric metric) {
    return of(metric.type(), metric.distribution().isNative());
  }

  /** The forms that a server has; empty for other types. */
  static Optional<HistogramForms> of(DiscoveredMetric metric) {
    return of(metric.type(), metric.isAlsoNative());
  }

  private static Optional<HistogramForms> of(MetricType type, boolean isAlsoNative) {
    return switch (type) {
      case HISTOGRAM -> Optional.of(new HistogramForms(true, isAlsoNative));
      case NATIVE_HISTOGRAM -> Optional.of(new HistogramForms(false, true));
      case COUNTER, GAUGE, SUMMARY, INFO, UNKNOWN -> Optional.empty();
    };
  }

  /** Whether all forms of the other one are here. */
  boolean contains(HistogramForms other) {
    return (isClassic || !other.isClassic) && (isNative || !other.isNative);
  }

  /** Whether one form is in both. */
  boolean overlaps(HistogramForms other) {
    return isClassic && other.isClassic || isNative && other.isNative;
  }

  /** Such as {@code native histogram}. */
  String text() {
    if (isClassic && isNative) {
      return "classic and native histogram";
    }
    return isNative ? "native histogram" : "classic histogram";
  }

  /** The notation of queries for this form. */
  String queryAdvice(String name) {
    return isNative
        ? "query " + name + " without _bucket, _sum, _count and le"
        : "query " + name + "_bucket by le, " + name + "_sum and " + name + "_count";
  }
}
