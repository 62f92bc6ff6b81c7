package io.panelwright.promql;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The matching of the series of two vectors.
 *
 * @param on whether only {@code labels} are compared; otherwise all others
 * @param include labels that {@code group_left} or {@code group_right} copies from the "one" side
 * @param fillLeft value of a series that is missing on the left
 * @param fillRight value of a series that is missing on the right
 */
public record VectorMatching(
    Cardinality cardinality,
    boolean on,
    List<LabelName> labels,
    List<LabelName> include,
    Optional<Double> fillLeft,
    Optional<Double> fillRight) {

  /** Matching by all labels, one to one. */
  public static final VectorMatching ONE_TO_ONE =
      new VectorMatching(
          Cardinality.ONE_TO_ONE, false, List.of(), List.of(), Optional.empty(), Optional.empty());

  public VectorMatching {
    Objects.requireNonNull(cardinality, "cardinality");
    labels = List.copyOf(labels);
    include = List.copyOf(include);
  }

  /** The number of series on each side of a match. */
  public enum Cardinality {
    ONE_TO_ONE,
    /** {@code group_left}. */
    MANY_TO_ONE,
    /** {@code group_right}. */
    ONE_TO_MANY,
    /** Set operators. */
    MANY_TO_MANY
  }

  /** Whether one side can have more series than the other. */
  public boolean isGrouped() {
    return cardinality == Cardinality.MANY_TO_ONE || cardinality == Cardinality.ONE_TO_MANY;
  }

  boolean hasFill() {
    return fillLeft.isPresent() || fillRight.isPresent();
  }

  VectorMatching withFill(Optional<Double> left, Optional<Double> right) {
    return new VectorMatching(cardinality, on, labels, include, left, right);
  }

  VectorMatching withCardinality(Cardinality other) {
    return new VectorMatching(other, on, labels, include, fillLeft, fillRight);
  }
}
