package io.panelwright.doctor.cause;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.VectorSelector;

/** The innermost part of a query that gives nothing although its own parts give something. */
sealed interface Culprit {

  /** The part. */
  Expr part();

  /** A selector that selects nothing. */
  record NoSeries(VectorSelector part) implements Culprit {}

  /**
   * Series have samples, but too few of them in the range.
   *
   * @param part what needs more of them: a function, or the range itself
   */
  record TooShort(Expr part, MatrixSelector matrix) implements Culprit {}

  /** A comparison that lets nothing through. */
  record Filtered(BinaryExpr part) implements Culprit {}

  /** Two sides that have series, none of which meet. */
  record Unmatched(BinaryExpr part) implements Culprit {}

  /** {@code absent(…)} of something that is there. */
  record Present(Call part) implements Culprit {}

  /** Nobody knows why. */
  record Unexplained(Expr part) implements Culprit {}
}
