package io.panelwright.promql.analysis;

import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.ValueType;
import java.util.Optional;

/** Finds the single metric of an expression without operators other than {@code or}. */
public final class InnerSelector {

  private InnerSelector() {}

  /** The metric; empty if there is another operator, or no metric name. */
  public static Optional<String> findMetric(Expr expr) {
    Optional<Expr> inner = Optional.of(expr);
    while (inner.isPresent()) {
      Expr now = inner.get().withoutParens();
      if (now instanceof VectorSelector selector) {
        return selector.metric();
      }
      inner = inside(now);
    }
    return Optional.empty();
  }

  private static Optional<Expr> inside(Expr expr) {
    if (expr instanceof Call call) {
      return call.args().stream()
          .filter(a -> a.type() == ValueType.VECTOR || a.type() == ValueType.MATRIX)
          .findFirst();
    }
    if (expr instanceof BinaryExpr binary && binary.op() == BinaryOp.OR) {
      return Optional.of(binary.left());
    }
    if (expr instanceof MatrixSelector matrix) {
      return Optional.of(matrix.selector());
    }
    if (expr instanceof SubqueryExpr subquery) {
      return Optional.of(subquery.expr());
    }
    return expr instanceof AggregateExpr aggregate
        ? Optional.of(aggregate.expr())
        : Optional.empty();
  }
}
