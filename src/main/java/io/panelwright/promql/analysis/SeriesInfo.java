package io.panelwright.promql.analysis;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Facts about the series with one name.
 *
 * @param labels all possible labels, including {@code job} and {@code instance} but not {@code
 *     __name__}; empty if unknown
 * @param quantity of the measured values: for the series of a histogram or summary, the unit of its
 *     observations
 */
public record SeriesInfo(Kind kind, Optional<Set<String>> labels, Quantity quantity) {

  /** The kinds of series. */
  public enum Kind {
    COUNTER,
    GAUGE,
    /** The {@code _bucket} series of a classic histogram. */
    BUCKET,
    /** The {@code _sum} series of a histogram or summary. */
    SUM,
    /** The {@code _count} series of a histogram or summary. */
    COUNT,
    /** A native histogram, whose counts only increase. */
    HISTOGRAM,
    /** The quantiles of a summary. */
    QUANTILE,
    UNKNOWN
  }

  public SeriesInfo {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(quantity, "quantity");
    labels = labels.map(Set::copyOf);
  }

  /** Series with unknown labels. */
  public static SeriesInfo of(Kind kind, Quantity quantity) {
    return new SeriesInfo(kind, Optional.empty(), quantity);
  }

  /** Series with at most these labels. */
  public static SeriesInfo of(Kind kind, Set<String> labels, Quantity quantity) {
    return new SeriesInfo(kind, Optional.of(labels), quantity);
  }

  /** Whether values only increase during the lifetime of their producer. */
  public boolean isCumulative() {
    return switch (kind) {
      case COUNTER, BUCKET, SUM, COUNT, HISTOGRAM -> true;
      case GAUGE, QUANTILE, UNKNOWN -> false;
    };
  }

  /** The quantity of the values of the series themselves. */
  public Quantity valueQuantity() {
    return switch (kind) {
      case BUCKET, COUNT -> Quantity.of(MeasurementUnit.COUNT);
      case COUNTER, GAUGE, SUM, HISTOGRAM, QUANTILE, UNKNOWN -> quantity;
    };
  }
}
