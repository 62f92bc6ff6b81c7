package io.panelwright.promql.analysis;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the series of one name.
 *
 * @param labels all labels that they can have, {@code job} and {@code instance} included, {@code
 *     __name__} not; empty when unknown
 * @param quantity what was measured: for the series of a histogram or summary, the unit of its
 *     observations, whatever the series themselves count
 */
public record Known(Kind kind, Optional<Set<String>> labels, Quantity quantity) {

  /** How values come about. */
  public enum Kind {
    COUNTER,
    GAUGE,
    /** The {@code _bucket} series of a classic histogram. */
    BUCKET,
    /** The {@code _sum} series of a histogram or summary. */
    SUM,
    /** The {@code _count} series of a histogram or summary. */
    COUNT,
    /** A native histogram. */
    HISTOGRAM,
    UNKNOWN
  }

  public Known {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(quantity, "quantity");
    labels = labels.map(Set::copyOf);
  }

  /** Series whose labels nobody knows. */
  public static Known of(Kind kind, Quantity quantity) {
    return new Known(kind, Optional.empty(), quantity);
  }

  /** Series that have these labels at most. */
  public static Known of(Kind kind, Set<String> labels, Quantity quantity) {
    return new Known(kind, Optional.of(labels), quantity);
  }

  /** Whether values only grow while their producer lives. */
  public boolean isCumulative() {
    return switch (kind) {
      case COUNTER, BUCKET, SUM, COUNT -> true;
      case GAUGE, HISTOGRAM, UNKNOWN -> false;
    };
  }

  /** What the values of the series themselves measure. */
  public Quantity values() {
    return switch (kind) {
      case BUCKET, COUNT -> Quantity.of(Measure.COUNT);
      case COUNTER, GAUGE, SUM, HISTOGRAM, UNKNOWN -> quantity;
    };
  }
}
