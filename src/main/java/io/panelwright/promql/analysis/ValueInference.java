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
import java.util.Optional;

/** Infers the quantity of an expression's values from those of its parts. */
final class ValueInference implements Expr.Visitor<ValueInfo> {

  private final Analysis analysis;

  ValueInference(Analysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public ValueInfo numberLiteral(NumberLiteral number) {
    return ValueInfo.constant(number.value());
  }

  @Override
  public ValueInfo stringLiteral(StringLiteral string) {
    return ValueInfo.UNKNOWN;
  }

  @Override
  public ValueInfo duration(DurationExpr duration) {
    return ValueInfo.of(MeasurementUnit.SECONDS);
  }

  @Override
  public ValueInfo variable(VariableExpr variable) {
    return ValueInfo.UNKNOWN;
  }

  @Override
  public ValueInfo vectorSelector(VectorSelector selector) {
    return analysis.seriesInfo(selector).map(ValueInfo::of).orElse(ValueInfo.UNKNOWN);
  }

  @Override
  public ValueInfo matrixSelector(MatrixSelector selector) {
    return analysis.values(selector.selector());
  }

  @Override
  public ValueInfo subquery(SubqueryExpr subquery) {
    return analysis.values(subquery.expr());
  }

  @Override
  public ValueInfo paren(ParenExpr paren) {
    return analysis.values(paren.expr());
  }

  @Override
  public ValueInfo unary(UnaryExpr unary) {
    ValueInfo values = analysis.values(unary.expr());
    return unary.op() == BinaryOp.SUB ? ValueArithmetic.negate(values) : values;
  }

  @Override
  public ValueInfo binary(BinaryExpr binary) {
    ValueInfo left = analysis.values(binary.left());
    ValueInfo right = analysis.values(binary.right());
    return switch (binary.op()) {
      case ADD -> ValueArithmetic.add(left, right);
      case SUB -> ValueArithmetic.subtract(left, right);
      case MUL -> ValueArithmetic.multiply(left, right);
      case DIV -> quotient(binary, left, right);
      case EQL, NEQ, GTE, GTR, LTE, LSS ->
          binary.bool() ? ValueInfo.of(MeasurementUnit.FLAG) : filterValues(binary);
      case AND, UNLESS, TRIM_UPPER, TRIM_LOWER -> left;
      case OR -> left.or(right);
      case MOD, ATAN2, POW -> ValueInfo.UNKNOWN;
    };
  }

  /** A factor of the dividend is a factor of the quotient: {@code 100 * a / b} is a percentage. */
  private ValueInfo quotient(BinaryExpr division, ValueInfo dividend, ValueInfo divisor) {
    ValueInfo unscaled = ValueArithmetic.divide(dividend, divisor);
    boolean known = unscaled.isConstant() || unscaled.quantity().isKnown();
    if (known
        || !(division.left().withoutParens() instanceof BinaryExpr product)
        || product.op() != BinaryOp.MUL) {
      return unscaled;
    }
    ValueInfo first = analysis.values(product.left());
    ValueInfo second = analysis.values(product.right());
    if (second.isConstant()) {
      return ValueArithmetic.multiply(ValueArithmetic.divide(first, divisor), second);
    }
    return first.isConstant()
        ? ValueArithmetic.multiply(first, ValueArithmetic.divide(second, divisor))
        : unscaled;
  }

  /** A filter returns the values of its left side; of its right if the left is a number. */
  private ValueInfo filterValues(BinaryExpr filter) {
    ValueInfo left = analysis.values(filter.left());
    ValueInfo right = analysis.values(filter.right());
    if (filter.left().type() == ValueType.SCALAR) {
      return right;
    }
    // The value of a variable can be a number.
    return filter.left().type() == ValueType.UNKNOWN ? left.or(right) : left;
  }

  @Override
  public ValueInfo aggregate(AggregateExpr aggregate) {
    Optional<Aggregator> aggregator = aggregate.aggregator();
    return aggregator
        .map(op -> rule(op).apply(analysis.values(aggregate.expr())))
        .orElse(ValueInfo.UNKNOWN);
  }

  private static ValueEffect rule(Aggregator aggregator) {
    return switch (aggregator) {
      case MIN, MAX, TOPK, BOTTOMK, LIMITK, LIMIT_RATIO -> ValueEffect.SAME;
      case AVG, QUANTILE -> ValueEffect.AVERAGE;
      case SUM -> ValueEffect.SUM;
      case STDDEV -> ValueEffect.DIFFERENCE;
      case COUNT, COUNT_VALUES -> ValueEffect.NUMBER;
      case GROUP -> ValueEffect.ONE;
      case STDVAR -> ValueEffect.UNKNOWN;
    };
  }

  @Override
  public ValueInfo call(Call call) {
    Optional<FunctionSemantics> facts = FunctionSemantics.find(call);
    if (facts.isEmpty()) {
      return ValueInfo.UNKNOWN;
    }
    return facts.get().values() == ValueEffect.EITHER
        ? either(call)
        : facts.get().values().apply(argument(call));
  }

  /** The series, or the number of {@code vector}. */
  private ValueInfo argument(Call call) {
    Optional<Expr> series = StaticNames.seriesArgument(call);
    return series
        .or(() -> call.args().stream().findFirst())
        .map(analysis::values)
        .orElse(ValueInfo.UNKNOWN);
  }

  private ValueInfo either(Call call) {
    return call.args().stream()
        .map(analysis::values)
        .reduce(ValueInfo::or)
        .orElse(ValueInfo.UNKNOWN);
  }
}
