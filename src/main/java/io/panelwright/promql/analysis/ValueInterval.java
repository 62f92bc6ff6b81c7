package io.panelwright.promql.analysis;

import io.panelwright.text.ShortestDecimal;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;

/** The closed interval of an expression's values. */
public record ValueInterval(double min, double max) {

  static final ValueInterval ANY =
      new ValueInterval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  static final ValueInterval NOT_NEGATIVE = new ValueInterval(0, Double.POSITIVE_INFINITY);
  static final ValueInterval AT_LEAST_ONE = new ValueInterval(1, Double.POSITIVE_INFINITY);
  static final ValueInterval FLAG = new ValueInterval(0, 1);
  static final ValueInterval ONE = exactly(1);

  static ValueInterval exactly(double value) {
    return Double.isNaN(value) ? ANY : new ValueInterval(value, value);
  }

  public boolean isSingleValue() {
    return min == max;
  }

  /** The interval of a value that is in either interval. */
  ValueInterval union(ValueInterval other) {
    return new ValueInterval(Math.min(min, other.min), Math.max(max, other.max));
  }

  ValueInterval plus(ValueInterval other) {
    return of(min + other.min, max + other.max);
  }

  ValueInterval minus(ValueInterval other) {
    return of(min - other.max, max - other.min);
  }

  ValueInterval times(ValueInterval other) {
    return corners(other, (a, b) -> a == 0 || b == 0 ? 0 : a * b);
  }

  /** The quotient is bounded only if the divisor is a constant other than zero. */
  ValueInterval dividedBy(ValueInterval other) {
    return other.isSingleValue() && other.min != 0 ? corners(other, (a, b) -> a / b) : ANY;
  }

  /** The interval of a value that is raised to a minimum. */
  ValueInterval clampMin(double floor) {
    return new ValueInterval(Math.max(min, floor), Math.max(max, floor));
  }

  /** The interval of a value that is limited to a maximum. */
  ValueInterval clampMax(double ceiling) {
    return new ValueInterval(Math.min(min, ceiling), Math.min(max, ceiling));
  }

  private ValueInterval corners(ValueInterval other, DoubleBinaryOperator operator) {
    double[] corners =
        DoubleStream.of(min, max)
            .flatMap(
                a -> DoubleStream.of(other.min, other.max).map(b -> operator.applyAsDouble(a, b)))
            .toArray();
    return of(DoubleStream.of(corners).min().orElse(0), DoubleStream.of(corners).max().orElse(0));
  }

  /** The interval in messages, such as {@code at least 1}. */
  public String text() {
    if (isSingleValue()) {
      return ShortestDecimal.print(min);
    }
    if (Double.isInfinite(min)) {
      return Double.isInfinite(max) ? "any number" : "at most " + ShortestDecimal.print(max);
    }
    return Double.isInfinite(max)
        ? "at least " + ShortestDecimal.print(min)
        : "between " + ShortestDecimal.print(min) + " and " + ShortestDecimal.print(max);
  }

  /** The interval, or {@link #ANY} if a bound is NaN because infinities cancel out. */
  private static ValueInterval of(double min, double max) {
    return Double.isNaN(min) || Double.isNaN(max) ? ANY : new ValueInterval(min, max);
  }
}
