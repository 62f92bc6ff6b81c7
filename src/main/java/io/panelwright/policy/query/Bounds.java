package io.panelwright.policy.query;

import io.panelwright.json.Json;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;

/** Between which numbers all values of an expression are; both belong to it. */
record Bounds(double least, double most) {

  static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  static final Bounds NOT_NEGATIVE = new Bounds(0, Double.POSITIVE_INFINITY);
  static final Bounds AT_LEAST_ONE = new Bounds(1, Double.POSITIVE_INFINITY);
  static final Bounds FLAG = new Bounds(0, 1);
  static final Bounds ONE = exactly(1);

  static Bounds exactly(double value) {
    return Double.isNaN(value) ? ANY : new Bounds(value, value);
  }

  boolean isOne() {
    return least == most;
  }

  /** Of a value that is in either. */
  Bounds or(Bounds other) {
    return new Bounds(Math.min(least, other.least), Math.max(most, other.most));
  }

  Bounds plus(Bounds other) {
    return of(least + other.least, most + other.most);
  }

  Bounds minus(Bounds other) {
    return of(least - other.most, most - other.least);
  }

  Bounds times(Bounds other) {
    return corners(other, (a, b) -> a == 0 || b == 0 ? 0 : a * b);
  }

  /** Only a divisor that is a number and not zero tells anything. */
  Bounds dividedBy(Bounds other) {
    return other.isOne() && other.least != 0 ? corners(other, (a, b) -> a / b) : ANY;
  }

  /** Of a value that is never below a number. */
  Bounds atLeast(double floor) {
    return new Bounds(Math.max(least, floor), Math.max(most, floor));
  }

  /** Of a value that is never above a number. */
  Bounds atMost(double ceiling) {
    return new Bounds(Math.min(least, ceiling), Math.min(most, ceiling));
  }

  private Bounds corners(Bounds other, DoubleBinaryOperator operator) {
    double[] corners =
        DoubleStream.of(least, most)
            .flatMap(
                a ->
                    DoubleStream.of(other.least, other.most).map(b -> operator.applyAsDouble(a, b)))
            .toArray();
    return of(DoubleStream.of(corners).min().orElse(0), DoubleStream.of(corners).max().orElse(0));
  }

  /** In words, such as {@code at least 1}. */
  String text() {
    if (isOne()) {
      return Json.of(least).toString();
    }
    if (Double.isInfinite(least)) {
      return Double.isInfinite(most) ? "any number" : "at most " + Json.of(most);
    }
    return Double.isInfinite(most)
        ? "at least " + Json.of(least)
        : "between " + Json.of(least) + " and " + Json.of(most);
  }

  /** Infinities may cancel out to no number, which tells nothing. */
  private static Bounds of(double least, double most) {
    return Double.isNaN(least) || Double.isNaN(most) ? ANY : new Bounds(least, most);
  }
}
