package io.panelwright.promql.analysis;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What is known of an expression's values.
 *
 * @param quantity what they measure; unknown for constants
 * @param origin what they come from, through rates and sums
 * @param observed what a histogram's observations measure, where the values may be its counts
 * @param constant the one value that they all have, whatever is stored; a constant takes the
 *     measure of what it meets. Not a number where it is a constant that nobody computed
 */
record Values(Quantity quantity, Origin origin, Measure observed, OptionalDouble constant) {

  static final Values UNKNOWN = of(Quantity.UNKNOWN);

  /** What tells a mean from a share where both are counts. */
  enum Origin {
    /** All that a histogram observed. */
    SUM,
    /** How often a histogram observed something. */
    COUNT,
    /** How many series or samples there are. */
    NUMBER,
    OTHER
  }

  Values {
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(observed, "observed");
    Objects.requireNonNull(constant, "constant");
  }

  static Values of(Quantity quantity) {
    return new Values(quantity, Origin.OTHER, Measure.UNKNOWN, OptionalDouble.empty());
  }

  static Values of(Measure measure) {
    return of(Quantity.of(measure));
  }

  /** How many series or samples there are. */
  static Values number() {
    return of(Measure.COUNT).with(Origin.NUMBER);
  }

  static Values constant(double value) {
    return new Values(Quantity.UNKNOWN, Origin.OTHER, Measure.UNKNOWN, OptionalDouble.of(value));
  }

  /** Those of series as they are stored. */
  static Values of(Known known) {
    Measure observed =
        switch (known.kind()) {
          case BUCKET, HISTOGRAM, UNKNOWN -> known.quantity().measure();
          case COUNTER, GAUGE, SUM, COUNT -> Measure.UNKNOWN;
        };
    Origin origin =
        switch (known.kind()) {
          case SUM -> Origin.SUM;
          case COUNT -> Origin.COUNT;
          case BUCKET, HISTOGRAM, COUNTER, GAUGE, UNKNOWN -> Origin.OTHER;
        };
    return new Values(known.values(), origin, observed, OptionalDouble.empty());
  }

  boolean isConstant() {
    return constant.isPresent();
  }

  boolean isConstant(double value) {
    return constant.isPresent() && constant.getAsDouble() == value;
  }

  Measure measure() {
    return quantity.measure();
  }

  boolean isFlag() {
    return quantity.is(Measure.FLAG);
  }

  /** The same values but for what they measure. */
  Values with(Quantity other) {
    return new Values(other, origin, observed, OptionalDouble.empty());
  }

  Values with(Origin other) {
    return new Values(quantity, other, observed, constant);
  }

  /** What is known of a value that is one of either. */
  Values or(Values other) {
    if (isConstant()) {
      return other.isConstant() && !equals(other) ? constant(Double.NaN) : other;
    }
    if (other.isConstant() || equals(other)) {
      return this;
    }
    boolean same = quantity.reduced().equals(other.quantity.reduced());
    return same ? of(quantity) : UNKNOWN;
  }
}
