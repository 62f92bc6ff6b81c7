package io.panelwright.policy.query;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.DurationExpr;
import io.panelwright.promql.Expr.Hole;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.ParenExpr;
import io.panelwright.promql.Expr.StringLiteral;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.UnaryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import java.util.Optional;

/**
 * Which parts of a query are zero when nothing happens: rates and what is made of them. Of a gauge
 * nobody knows.
 */
final class ZeroOf implements Expr.Visitor<Boolean> {

  private final Derived<Boolean> parts;

  private ZeroOf(Derived<Boolean> parts) {
    this.parts = parts;
  }

  /** Whether each part may be zero. */
  static Derived<Boolean> all(Expr root) {
    return Derived.of(root, (expr, parts) -> expr.accept(new ZeroOf(parts)));
  }

  @Override
  public Boolean numberLiteral(NumberLiteral number) {
    return number.value() == 0;
  }

  @Override
  public Boolean stringLiteral(StringLiteral string) {
    return false;
  }

  @Override
  public Boolean duration(DurationExpr duration) {
    return false;
  }

  @Override
  public Boolean hole(Hole hole) {
    return false;
  }

  @Override
  public Boolean vectorSelector(VectorSelector selector) {
    return false;
  }

  @Override
  public Boolean matrixSelector(MatrixSelector selector) {
    return false;
  }

  @Override
  public Boolean subquery(SubqueryExpr subquery) {
    return parts.of(subquery.expr());
  }

  @Override
  public Boolean paren(ParenExpr paren) {
    return parts.of(paren.expr());
  }

  @Override
  public Boolean unary(UnaryExpr unary) {
    return parts.of(unary.expr());
  }

  @Override
  public Boolean aggregate(AggregateExpr aggregate) {
    boolean inner = parts.of(aggregate.expr());
    return aggregate
        .aggregator()
        .filter(
            aggregator ->
                switch (aggregator) {
                  case SUM, AVG, MAX, MIN, TOPK, BOTTOMK, LIMITK, LIMIT_RATIO, QUANTILE -> inner;
                  case COUNT, COUNT_VALUES, GROUP, STDDEV, STDVAR -> false;
                })
        .isPresent();
  }

  @Override
  public Boolean call(Call call) {
    boolean argument = !call.args().isEmpty() && parts.of(call.args().get(0));
    return switch (call.name()) {
      case "rate", "irate", "increase", "changes", "resets" -> true;
      case "clamp_min", "clamp" -> argument && floor(call).filter(f -> f > 0).isEmpty();
      case "abs",
          "ceil",
          "floor",
          "round",
          "clamp_max",
          "scalar",
          "vector",
          "sort",
          "sort_desc",
          "label_replace",
          "label_join",
          "histogram_count",
          "avg_over_time",
          "max_over_time",
          "min_over_time",
          "last_over_time",
          "sum_over_time" ->
          argument;
      default -> false;
    };
  }

  /** The least that a value is made. */
  private static Optional<Double> floor(Call call) {
    return call.args().size() > 1 && Constants.of(call.args().get(1)).isPresent()
        ? Optional.of(Constants.of(call.args().get(1)).getAsDouble())
        : Optional.empty();
  }

  @Override
  public Boolean binary(BinaryExpr binary) {
    boolean left = parts.of(binary.left());
    boolean right = parts.of(binary.right());
    return switch (binary.op()) {
      case ADD -> left && right;
      case MUL, OR -> left || right;
      // What is compared with a number was meant to be chosen by it.
      case EQL, NEQ, GTR, GTE, LSS, LTE -> false;
      case DIV, MOD, AND, UNLESS, TRIM_UPPER, TRIM_LOWER -> left;
      case SUB, POW, ATAN2 -> false;
    };
  }
}
