package io.panelwright.promql.analysis;

import io.panelwright.promql.Aggregator;
import io.panelwright.promql.BinaryOp;
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
import io.panelwright.promql.ValueType;
import io.panelwright.promql.VectorMatching;
import java.util.Optional;

/** Infers whether an expression returns a result independent of stored data. */
final class AlwaysReturnsInference implements Expr.Visitor<Boolean> {

  private final Analysis analysis;

  AlwaysReturnsInference(Analysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public Boolean numberLiteral(NumberLiteral number) {
    return true;
  }

  @Override
  public Boolean stringLiteral(StringLiteral string) {
    return true;
  }

  @Override
  public Boolean duration(DurationExpr duration) {
    return true;
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

  /** False, because the range may be shorter than the step and contain no step. */
  @Override
  public Boolean subquery(SubqueryExpr subquery) {
    return false;
  }

  @Override
  public Boolean paren(ParenExpr paren) {
    return analysis.alwaysReturns(paren.expr());
  }

  @Override
  public Boolean unary(UnaryExpr unary) {
    return analysis.alwaysReturns(unary.expr());
  }

  @Override
  public Boolean aggregate(AggregateExpr aggregate) {
    Optional<Aggregator> aggregator = aggregate.aggregator();
    return aggregator.isPresent()
        && analysis.alwaysReturns(aggregate.expr())
        && returnsSome(aggregator.get(), aggregate);
  }

  private static boolean returnsSome(Aggregator aggregator, AggregateExpr aggregate) {
    return switch (aggregator) {
      case TOPK, BOTTOMK, LIMITK ->
          aggregate.parameter().map(Expr::withoutParens).orElse(aggregate)
                  instanceof NumberLiteral number
              && number.value() >= 1;
      case LIMIT_RATIO -> false;
      case AVG, COUNT, COUNT_VALUES, GROUP, MAX, MIN, QUANTILE, STDDEV, STDVAR, SUM -> true;
    };
  }

  @Override
  public Boolean call(Call call) {
    if (call.type() == ValueType.SCALAR) {
      return true;
    }
    boolean same =
        FunctionSemantics.find(call)
            .filter(facts -> facts.returns() == FunctionSemantics.ResultCondition.SAME)
            .isPresent();
    return same && StaticNames.seriesArgument(call).map(analysis::alwaysReturns).orElse(true);
  }

  @Override
  public Boolean binary(BinaryExpr binary) {
    boolean left = analysis.alwaysReturns(binary.left());
    boolean right = analysis.alwaysReturns(binary.right());
    if (binary.type() == ValueType.SCALAR) {
      return true;
    }
    if (binary.op() == BinaryOp.OR) {
      return left || right;
    }
    boolean meets =
        binary.matching().isEmpty() || new VectorMatchAnalysis(binary, analysis).alwaysMatches();
    return computes(binary) && (meets && left && right || filled(binary));
  }

  /** Whether every pair has a result. */
  private static boolean computes(BinaryExpr binary) {
    return switch (binary.op()) {
      case ADD, SUB, MUL, DIV, MOD, ATAN2, POW -> true;
      case EQL, NEQ, GTE, GTR, LTE, LSS -> binary.bool();
      case AND, OR, UNLESS, TRIM_UPPER, TRIM_LOWER -> false;
    };
  }

  private boolean filled(BinaryExpr binary) {
    VectorMatching matching = binary.matching().orElse(VectorMatching.ONE_TO_ONE);
    return matching.fillRight().isPresent() && analysis.alwaysReturns(binary.left())
        || matching.fillLeft().isPresent() && analysis.alwaysReturns(binary.right());
  }
}
