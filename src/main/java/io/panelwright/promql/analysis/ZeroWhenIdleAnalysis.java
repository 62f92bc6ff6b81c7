package io.panelwright.promql.analysis;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.DurationExpr;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.ParenExpr;
import io.panelwright.promql.Expr.StringLiteral;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.UnaryExpr;
import io.panelwright.promql.Expr.VariableExpr;
import io.panelwright.promql.Expr.VectorSelector;
import java.util.Optional;

/**
 * Infers which parts of a query are zero while there are no events: rates and results of rates.
 * Gauges are assumed not to be zero.
 */
final class ZeroWhenIdleAnalysis implements Expr.Visitor<Boolean> {

  private final SynthesizedAttribute<Boolean> parts;

  private ZeroWhenIdleAnalysis(SynthesizedAttribute<Boolean> parts) {
    this.parts = parts;
  }

  /** Whether each part can be zero. */
  static SynthesizedAttribute<Boolean> analyze(Expr root) {
    return SynthesizedAttribute.compute(
        root, (expr, parts) -> expr.accept(new ZeroWhenIdleAnalysis(parts)));
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
  public Boolean variable(VariableExpr variable) {
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
    return parts.value(subquery.expr());
  }

  @Override
  public Boolean paren(ParenExpr paren) {
    return parts.value(paren.expr());
  }

  @Override
  public Boolean unary(UnaryExpr unary) {
    return parts.value(unary.expr());
  }

  @Override
  public Boolean aggregate(AggregateExpr aggregate) {
    boolean inner = parts.value(aggregate.expr());
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
    boolean argument = !call.args().isEmpty() && parts.value(call.args().get(0));
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

  /** The minimum that a function enforces. */
  private static Optional<Double> floor(Call call) {
    return call.args().size() > 1 && ConstantEvaluator.evaluate(call.args().get(1)).isPresent()
        ? Optional.of(ConstantEvaluator.evaluate(call.args().get(1)).getAsDouble())
        : Optional.empty();
  }

  @Override
  public Boolean binary(BinaryExpr binary) {
    boolean left = parts.value(binary.left());
    boolean right = parts.value(binary.right());
    return switch (binary.op()) {
      case ADD -> left && right;
      case MUL, OR -> left || right;
      // A comparison with a number is assumed to be a deliberate filter.
      case EQL, NEQ, GTR, GTE, LSS, LTE -> false;
      case DIV, MOD, AND, UNLESS, TRIM_UPPER, TRIM_LOWER -> left;
      case SUB, POW, ATAN2 -> false;
    };
  }
}
