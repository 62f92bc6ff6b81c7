package io.panelwright.promql.analysis;

/**
 * How many series there are at one point in time. Over a range of time there may be more: {@code
 * topk(1, x)} is another series each time.
 */
public enum Multiplicity {
  /** One, or none. */
  AT_MOST_ONE,
  /** Nothing keeps them to one: they differ in a label that is known and not fixed. */
  MANY,
  /** Depends on labels that nobody knows, or on a variable. */
  UNKNOWN
}
