package io.panelwright.promql;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the series of two vectors are paired.
 *
 * @param on whether only {@code labels} are compared; otherwise all others are
 * @param include what {@code group_left} or {@code group_right} brings from the side of one
 * @param fillLeft value of a series that is missing on the left
 * @param fillRight value of a series that is missing on the right
 */
public record Matching(
    Cardinality cardinality,
    boolean on,
    List<LabelName> labels,
    List<LabelName> include,
    Optional<Double> fillLeft,
    Optional<Double> fillRight) {

  /** Pairs of series that have all labels in common. */
  public static final Matching ONE_TO_ONE =
      new Matching(
          Cardinality.ONE_TO_ONE, false, List.of(), List.of(), Optional.empty(), Optional.empty());

  public Matching {
    Objects.requireNonNull(cardinality, "cardinality");
    labels = List.copyOf(labels);
    include = List.copyOf(include);
  }

  /** How many series of one side meet how many of the other. */
  public enum Cardinality {
    ONE_TO_ONE,
    /** {@code group_left}. */
    MANY_TO_ONE,
    /** {@code group_right}. */
    ONE_TO_MANY,
    /** Set operators. */
    MANY_TO_MANY
  }

  /** Whether one side may have more series than the other. */
  public boolean isGrouped() {
    return cardinality == Cardinality.MANY_TO_ONE || cardinality == Cardinality.ONE_TO_MANY;
  }

  boolean fills() {
    return fillLeft.isPresent() || fillRight.isPresent();
  }

  Matching filled(Optional<Double> left, Optional<Double> right) {
    return new Matching(cardinality, on, labels, include, left, right);
  }

  Matching with(Cardinality other) {
    return new Matching(other, on, labels, include, fillLeft, fillRight);
  }
}
