package io.panelwright.promql.analysis;

import io.panelwright.promql.Aggregator;
import io.panelwright.promql.BinaryOp;
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
import io.panelwright.promql.ValueType;
import java.util.Optional;

/** What an expression's values measure, from those of its parts. */
final class ValuesOf implements Expr.Visitor<Values> {

  private final Analysis analysis;

  ValuesOf(Analysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public Values numberLiteral(NumberLiteral number) {
    return Values.constant(number.value());
  }

  @Override
  public Values stringLiteral(StringLiteral string) {
    return Values.UNKNOWN;
  }

  @Override
  public Values duration(DurationExpr duration) {
    return Values.of(Measure.SECONDS);
  }

  @Override
  public Values hole(Hole hole) {
    return Values.UNKNOWN;
  }

  @Override
  public Values vectorSelector(VectorSelector selector) {
    return analysis.known(selector).map(Values::of).orElse(Values.UNKNOWN);
  }

  @Override
  public Values matrixSelector(MatrixSelector selector) {
    return analysis.values(selector.selector());
  }

  @Override
  public Values subquery(SubqueryExpr subquery) {
    return analysis.values(subquery.expr());
  }

  @Override
  public Values paren(ParenExpr paren) {
    return analysis.values(paren.expr());
  }

  @Override
  public Values unary(UnaryExpr unary) {
    Values values = analysis.values(unary.expr());
    return unary.op() == BinaryOp.SUB ? Arithmetic.negate(values) : values;
  }

  @Override
  public Values binary(BinaryExpr binary) {
    Values left = analysis.values(binary.left());
    Values right = analysis.values(binary.right());
    return switch (binary.op()) {
      case ADD -> Arithmetic.add(left, right);
      case SUB -> Arithmetic.subtract(left, right);
      case MUL -> Arithmetic.multiply(left, right);
      case DIV -> quotient(binary, left, right);
      case EQL, NEQ, GTE, GTR, LTE, LSS -> binary.bool() ? Values.of(Measure.FLAG) : kept(binary);
      case AND, UNLESS, TRIM_UPPER, TRIM_LOWER -> left;
      case OR -> left.or(right);
      case MOD, ATAN2, POW -> Values.UNKNOWN;
    };
  }

  /** A factor in the dividend is one of the quotient: {@code 100 * a / b} is a percentage. */
  private Values quotient(BinaryExpr division, Values dividend, Values divisor) {
    Values plain = Arithmetic.divide(dividend, divisor);
    boolean known = plain.isConstant() || plain.quantity().isKnown();
    if (known
        || !(division.left().unwrapped() instanceof BinaryExpr product)
        || product.op() != BinaryOp.MUL) {
      return plain;
    }
    Values first = analysis.values(product.left());
    Values second = analysis.values(product.right());
    if (second.isConstant()) {
      return Arithmetic.multiply(Arithmetic.divide(first, divisor), second);
    }
    return first.isConstant()
        ? Arithmetic.multiply(first, Arithmetic.divide(second, divisor))
        : plain;
  }

  /** A filter keeps the values of its left side, or of its right one where the left is a number. */
  private Values kept(BinaryExpr filter) {
    Values left = analysis.values(filter.left());
    Values right = analysis.values(filter.right());
    if (filter.left().type() == ValueType.SCALAR) {
      return right;
    }
    // A variable may turn out to be a number.
    return filter.left().type() == ValueType.UNKNOWN ? left.or(right) : left;
  }

  @Override
  public Values aggregate(AggregateExpr aggregate) {
    Optional<Aggregator> aggregator = aggregate.aggregator();
    return aggregator
        .map(op -> rule(op).apply(analysis.values(aggregate.expr())))
        .orElse(Values.UNKNOWN);
  }

  private static ValueRule rule(Aggregator aggregator) {
    return switch (aggregator) {
      case MIN, MAX, TOPK, BOTTOMK, LIMITK, LIMIT_RATIO -> ValueRule.SAME;
      case AVG, QUANTILE -> ValueRule.AVERAGE;
      case SUM -> ValueRule.SUM;
      case STDDEV -> ValueRule.DIFFERENCE;
      case COUNT, COUNT_VALUES -> ValueRule.NUMBER;
      case GROUP -> ValueRule.ONE;
      case STDVAR -> ValueRule.UNKNOWN;
    };
  }

  @Override
  public Values call(Call call) {
    Optional<FunctionFacts> facts = FunctionFacts.of(call);
    if (facts.isEmpty()) {
      return Values.UNKNOWN;
    }
    return facts.get().values() == ValueRule.EITHER
        ? either(call)
        : facts.get().values().apply(argument(call));
  }

  /** The series, or the number of {@code vector}. */
  private Values argument(Call call) {
    Optional<Expr> series = Names.series(call);
    return series
        .or(() -> call.args().stream().findFirst())
        .map(analysis::values)
        .orElse(Values.UNKNOWN);
  }

  private Values either(Call call) {
    return call.args().stream().map(analysis::values).reduce(Values::or).orElse(Values.UNKNOWN);
  }
}
