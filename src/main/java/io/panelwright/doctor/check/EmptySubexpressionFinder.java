package io.panelwright.doctor.check;

import io.panelwright.doctor.check.EmptySubexpression.ComparisonFilter;
import io.panelwright.doctor.check.EmptySubexpression.NoSeries;
import io.panelwright.doctor.check.EmptySubexpression.PresentOperand;
import io.panelwright.doctor.check.EmptySubexpression.ShortRange;
import io.panelwright.doctor.check.EmptySubexpression.UnknownReason;
import io.panelwright.doctor.check.EmptySubexpression.UnmatchedJoin;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the innermost subexpressions without data by querying each subexpression. */
final class EmptySubexpressionFinder implements Expr.Visitor<List<EmptySubexpression>> {

  private final PrometheusProbe probe;

  private EmptySubexpressionFinder(PrometheusProbe probe) {
    this.probe = probe;
  }

  /** Finds the innermost subexpressions without data; none if the expression has data. */
  static List<EmptySubexpression> find(Expr expr, PrometheusProbe probe) {
    return probe.isEmpty(expr) ? expr.accept(new EmptySubexpressionFinder(probe)) : List.of();
  }

  private List<EmptySubexpression> within(Expr empty) {
    return empty.accept(this);
  }

  /** Finds those within the operands without data. */
  private List<EmptySubexpression> within(Stream<Expr> operands) {
    return operands.filter(probe::isEmpty).flatMap(operand -> within(operand).stream()).toList();
  }

  @Override
  public List<EmptySubexpression> vectorSelector(VectorSelector selector) {
    return List.of(new NoSeries(selector));
  }

  @Override
  public List<EmptySubexpression> matrixSelector(MatrixSelector matrix) {
    return probe.isEmpty(matrix.selector())
        ? within(matrix.selector())
        : List.of(new ShortRange(matrix, matrix));
  }

  @Override
  public List<EmptySubexpression> subquery(SubqueryExpr subquery) {
    return withinOrSelf(Stream.of(subquery.expr()), subquery);
  }

  @Override
  public List<EmptySubexpression> aggregate(AggregateExpr aggregate) {
    return withinOrSelf(Stream.of(aggregate.expr()), aggregate);
  }

  @Override
  public List<EmptySubexpression> unary(UnaryExpr unary) {
    return withinOrSelf(Stream.of(unary.expr()), unary);
  }

  @Override
  public List<EmptySubexpression> paren(ParenExpr paren) {
    return within(paren.expr());
  }

  @Override
  public List<EmptySubexpression> call(Call call) {
    if (call.is("absent") || call.is("absent_over_time")) {
      return List.of(new PresentOperand(call));
    }
    List<EmptySubexpression> inner = within(call.args().stream());
    Optional<MatrixSelector> matrix =
        call.args().stream()
            .filter(MatrixSelector.class::isInstance)
            .map(MatrixSelector.class::cast)
            .findFirst();
    return inner.isEmpty() && matrix.isPresent()
        ? List.of(new ShortRange(call, matrix.get()))
        : orUnknown(inner, call);
  }

  @Override
  public List<EmptySubexpression> binary(BinaryExpr binary) {
    if (binary.op() == BinaryOp.UNLESS) {
      return withinOrSelf(Stream.of(binary.left()), binary);
    }
    List<EmptySubexpression> inner = within(Stream.of(binary.right(), binary.left()));
    if (!inner.isEmpty()) {
      return inner;
    }
    boolean isFilter = binary.op().isComparison() && !binary.bool();
    if (binary.matching().isEmpty() || isFilter && probe.isNotEmpty(withBool(binary))) {
      return List.of(isFilter ? new ComparisonFilter(binary) : new UnknownReason(binary));
    }
    return List.of(new UnmatchedJoin(binary));
  }

  /** The same comparison with {@code bool}, which returns 0 instead of filtering. */
  private static Expr withBool(BinaryExpr binary) {
    return new BinaryExpr(
        binary.op(),
        true,
        binary.matching(),
        binary.left(),
        binary.right(),
        binary.type(),
        binary.span());
  }

  private List<EmptySubexpression> withinOrSelf(Stream<Expr> operands, Expr self) {
    return orUnknown(within(operands), self);
  }

  private static List<EmptySubexpression> orUnknown(List<EmptySubexpression> inner, Expr self) {
    return inner.isEmpty() ? List.of(new UnknownReason(self)) : inner;
  }

  @Override
  public List<EmptySubexpression> numberLiteral(NumberLiteral number) {
    return List.of();
  }

  @Override
  public List<EmptySubexpression> stringLiteral(StringLiteral string) {
    return List.of();
  }

  @Override
  public List<EmptySubexpression> duration(DurationExpr duration) {
    return List.of();
  }

  @Override
  public List<EmptySubexpression> variable(VariableExpr variable) {
    return List.of(new UnknownReason(variable));
  }

  /** Whether the result of an expression can be without series. */
  static boolean canBeEmpty(Expr expr) {
    return expr.type() == ValueType.VECTOR || expr.type() == ValueType.MATRIX;
  }
}
