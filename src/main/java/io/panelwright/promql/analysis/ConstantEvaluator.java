package io.panelwright.promql.analysis;

import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.UnaryExpr;
import java.util.List;
import java.util.OptionalDouble;

/** Evaluates constant expressions. */
public final class ConstantEvaluator {

  /** Functions that do not change values. */
  private static final List<String> VALUE_PRESERVING =
      List.of("label_replace", "label_join", "vector", "scalar", "sort", "sort_desc");

  private ConstantEvaluator() {}

  /** The constant value of an expression, such as {@code 0} for {@code vector(0)}. */
  public static OptionalDouble evaluate(Expr expr) {
    double sign = 1;
    Expr inner = expr.withoutParens();
    while (true) {
      if (inner instanceof Call call
          && VALUE_PRESERVING.contains(call.name())
          && !call.args().isEmpty()) {
        inner = call.args().get(0).withoutParens();
      } else if (inner instanceof UnaryExpr unary) {
        sign = unary.op() == BinaryOp.SUB ? -sign : sign;
        inner = unary.expr().withoutParens();
      } else {
        return inner instanceof NumberLiteral number
            ? OptionalDouble.of(sign * number.value())
            : OptionalDouble.empty();
      }
    }
  }
}
