package io.panelwright.doctor.check;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.VectorSelector;

/** An innermost subexpression without data: its own operands have data. */
sealed interface EmptySubexpression {

  /** The subexpression. */
  Expr expr();

  /** A selector without series. */
  record NoSeries(VectorSelector expr) implements EmptySubexpression {}

  /**
   * A range with too few samples.
   *
   * @param expr the function that needs more samples, or the matrix selector itself
   */
  record ShortRange(Expr expr, MatrixSelector matrix) implements EmptySubexpression {}

  /** A comparison that no series passes. */
  record ComparisonFilter(BinaryExpr expr) implements EmptySubexpression {}

  /** A binary operator whose sides have series, but no matching pair. */
  record UnmatchedJoin(BinaryExpr expr) implements EmptySubexpression {}

  /** {@code absent(…)} of an expression with series. */
  record PresentOperand(Call expr) implements EmptySubexpression {}

  /** A subexpression without data for an unknown reason. */
  record UnknownReason(Expr expr) implements EmptySubexpression {}
}
