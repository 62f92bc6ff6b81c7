package io.panelwright.promql.analysis;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Facts about an expression's values.
 *
 * @param quantity unknown for constants
 * @param origin of the values, through rates and sums
 * @param observedUnit the unit of a histogram's observations, if the values can be its counts
 * @param constant the value of all results, independent of data; NaN for a constant with an unknown
 *     value. A constant has the quantity of the other operand
 */
record ValueInfo(
    Quantity quantity, Origin origin, MeasurementUnit observedUnit, OptionalDouble constant) {

  static final ValueInfo UNKNOWN = of(Quantity.UNKNOWN);

  /** The origin distinguishes a mean from a share if both operands are counts. */
  enum Origin {
    /** The sum of a histogram's observations. */
    SUM,
    /** The number of a histogram's observations. */
    COUNT,
    /** The number of series or samples. */
    NUMBER,
    OTHER
  }

  ValueInfo {
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(observedUnit, "observed");
    Objects.requireNonNull(constant, "constant");
  }

  static ValueInfo of(Quantity quantity) {
    return new ValueInfo(quantity, Origin.OTHER, MeasurementUnit.UNKNOWN, OptionalDouble.empty());
  }

  static ValueInfo of(MeasurementUnit unit) {
    return of(Quantity.of(unit));
  }

  /** The number of series or samples. */
  static ValueInfo itemCount() {
    return of(MeasurementUnit.COUNT).with(Origin.NUMBER);
  }

  static ValueInfo constant(double value) {
    return new ValueInfo(
        Quantity.UNKNOWN, Origin.OTHER, MeasurementUnit.UNKNOWN, OptionalDouble.of(value));
  }

  /** The values of stored series. */
  static ValueInfo of(SeriesInfo series) {
    MeasurementUnit observed =
        switch (series.kind()) {
          case BUCKET, HISTOGRAM, UNKNOWN -> series.quantity().unit();
          case COUNTER, GAUGE, SUM, COUNT, QUANTILE -> MeasurementUnit.UNKNOWN;
        };
    Origin origin =
        switch (series.kind()) {
          case SUM -> Origin.SUM;
          case COUNT -> Origin.COUNT;
          case BUCKET, HISTOGRAM, QUANTILE, COUNTER, GAUGE, UNKNOWN -> Origin.OTHER;
        };
    return new ValueInfo(series.valueQuantity(), origin, observed, OptionalDouble.empty());
  }

  boolean isConstant() {
    return constant.isPresent();
  }

  boolean isConstant(double value) {
    return constant.isPresent() && constant.getAsDouble() == value;
  }

  MeasurementUnit unit() {
    return quantity.unit();
  }

  boolean isFlag() {
    return quantity.is(MeasurementUnit.FLAG);
  }

  /** These values with another quantity. */
  ValueInfo with(Quantity other) {
    return new ValueInfo(other, origin, observedUnit, OptionalDouble.empty());
  }

  ValueInfo with(Origin other) {
    return new ValueInfo(quantity, other, observedUnit, constant);
  }

  /** The facts about a value that is one of both. */
  ValueInfo or(ValueInfo other) {
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
