package io.panelwright.policy.query;

import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.UnaryExpr;
import java.util.List;
import java.util.OptionalDouble;

/** Numbers that a query states itself. */
final class Constants {

  /** Functions that leave values as they are. */
  private static final List<String> SAME =
      List.of("label_replace", "label_join", "vector", "scalar", "sort", "sort_desc");

  private Constants() {}

  /** The number that an expression is, such as {@code 0} for {@code vector(0)}. */
  static OptionalDouble of(Expr expr) {
    double sign = 1;
    Expr inner = expr.unwrapped();
    while (true) {
      if (inner instanceof Call call && SAME.contains(call.name()) && !call.args().isEmpty()) {
        inner = call.args().get(0).unwrapped();
      } else if (inner instanceof UnaryExpr unary) {
        sign = unary.op() == BinaryOp.SUB ? -sign : sign;
        inner = unary.expr().unwrapped();
      } else {
        return inner instanceof NumberLiteral number
            ? OptionalDouble.of(sign * number.value())
            : OptionalDouble.empty();
      }
    }
  }
}
