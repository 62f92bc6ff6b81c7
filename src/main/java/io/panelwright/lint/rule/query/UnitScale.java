package io.panelwright.lint.rule.query;

import io.panelwright.promql.Aggregator;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.NumberLiteral;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * An expression as a product of another one and a constant.
 *
 * @param expr without the factor
 */
record UnitScale(Expr expr, double factor) {

  /** Aggregations whose result has the scale of their operand. */
  private static final Set<Aggregator> LINEAR =
      Set.of(
          Aggregator.SUM,
          Aggregator.AVG,
          Aggregator.MIN,
          Aggregator.MAX,
          Aggregator.TOPK,
          Aggregator.BOTTOMK);

  private static final List<String> VALUE_PRESERVING =
      List.of("abs", "ceil", "floor", "round", "sort", "sort_desc", "label_replace", "label_join");

  /** Separates the constant factors of an expression. */
  static UnitScale separate(Expr root) {
    Expr inner = root.withoutParens();
    double factor = 1;
    while (true) {
      if (inner instanceof AggregateExpr aggregate
          && aggregate.aggregator().filter(LINEAR::contains).isPresent()) {
        inner = aggregate.expr().withoutParens();
      } else if (inner instanceof Call call
          && VALUE_PRESERVING.contains(call.name())
          && !call.args().isEmpty()) {
        inner = call.args().get(0).withoutParens();
      } else if (inner instanceof BinaryExpr binary && factorOf(binary).isPresent()) {
        factor *= factorOf(binary).getAsDouble();
        boolean right = constant(binary.right()).isPresent();
        inner = (right ? binary.left() : binary.right()).withoutParens();
      } else {
        return new UnitScale(inner, factor);
      }
    }
  }

  /** The constant by which a binary expression multiplies its other operand. */
  private static OptionalDouble factorOf(BinaryExpr binary) {
    OptionalDouble right = constant(binary.right());
    if (binary.op() == BinaryOp.MUL) {
      return right.isPresent() ? right : constant(binary.left());
    }
    return binary.op() == BinaryOp.DIV && right.isPresent()
        ? OptionalDouble.of(1 / right.getAsDouble())
        : OptionalDouble.empty();
  }

  /** The value of a number, or of two numbers with an operator, as in {@code 1024 * 1024}. */
  static OptionalDouble constant(Expr expr) {
    double product = 1;
    Expr inner = expr.withoutParens();
    while (inner instanceof BinaryExpr binary
        && binary.right().withoutParens() instanceof NumberLiteral right) {
      if (binary.op() == BinaryOp.POW) {
        return binary.left().withoutParens() instanceof NumberLiteral base
            ? OptionalDouble.of(product * Math.pow(base.value(), right.value()))
            : OptionalDouble.empty();
      }
      if (binary.op() != BinaryOp.MUL) {
        return OptionalDouble.empty();
      }
      product *= right.value();
      inner = binary.left().withoutParens();
    }
    return inner instanceof NumberLiteral number
        ? OptionalDouble.of(product * number.value())
        : OptionalDouble.empty();
  }
}
