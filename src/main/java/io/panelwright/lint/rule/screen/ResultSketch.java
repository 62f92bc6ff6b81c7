package io.panelwright.lint.rule.screen;

import java.util.OptionalDouble;

/**
 * What is known about the result of a query in a state of the system.
 *
 * @param empty whether there is no series
 * @param value the value of all series; empty if it is not known
 */
record ResultSketch(boolean empty, OptionalDouble value) {

  static final ResultSketch EMPTY = new ResultSketch(true, OptionalDouble.empty());
  static final ResultSketch ANY = new ResultSketch(false, OptionalDouble.empty());

  static ResultSketch of(double value) {
    return new ResultSketch(false, OptionalDouble.of(value));
  }

  boolean is(double number) {
    return value.isPresent() && value.getAsDouble() == number;
  }
}
