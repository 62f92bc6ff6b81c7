package io.panelwright.doctor.cause;

import io.panelwright.doctor.cause.Culprit.Filtered;
import io.panelwright.doctor.cause.Culprit.NoSeries;
import io.panelwright.doctor.cause.Culprit.Present;
import io.panelwright.doctor.cause.Culprit.TooShort;
import io.panelwright.doctor.cause.Culprit.Unexplained;
import io.panelwright.doctor.cause.Culprit.Unmatched;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the culprits in an expression that gives nothing, by asking for its parts. */
final class Dissection implements Expr.Visitor<List<Culprit>> {

  private final Lookup lookup;

  private Dissection(Lookup lookup) {
    this.lookup = lookup;
  }

  /** The culprits of an expression; none when it does give something. */
  static List<Culprit> culprits(Expr expr, Lookup lookup) {
    return lookup.isEmpty(expr) ? expr.accept(new Dissection(lookup)) : List.of();
  }

  private List<Culprit> within(Expr empty) {
    return empty.accept(this);
  }

  /** Those of the empty ones among the parts. */
  private List<Culprit> within(Stream<Expr> parts) {
    return parts.filter(lookup::isEmpty).flatMap(part -> within(part).stream()).toList();
  }

  @Override
  public List<Culprit> vectorSelector(VectorSelector selector) {
    return List.of(new NoSeries(selector));
  }

  @Override
  public List<Culprit> matrixSelector(MatrixSelector matrix) {
    return lookup.isEmpty(matrix.selector())
        ? within(matrix.selector())
        : List.of(new TooShort(matrix, matrix));
  }

  @Override
  public List<Culprit> subquery(SubqueryExpr subquery) {
    return inOr(Stream.of(subquery.expr()), subquery);
  }

  @Override
  public List<Culprit> aggregate(AggregateExpr aggregate) {
    return inOr(Stream.of(aggregate.expr()), aggregate);
  }

  @Override
  public List<Culprit> unary(UnaryExpr unary) {
    return inOr(Stream.of(unary.expr()), unary);
  }

  @Override
  public List<Culprit> paren(ParenExpr paren) {
    return within(paren.expr());
  }

  @Override
  public List<Culprit> call(Call call) {
    if (call.is("absent") || call.is("absent_over_time")) {
      return List.of(new Present(call));
    }
    List<Culprit> inner = within(call.args().stream());
    Optional<MatrixSelector> matrix =
        call.args().stream()
            .filter(MatrixSelector.class::isInstance)
            .map(MatrixSelector.class::cast)
            .findFirst();
    return inner.isEmpty() && matrix.isPresent()
        ? List.of(new TooShort(call, matrix.get()))
        : orUnexplained(inner, call);
  }

  @Override
  public List<Culprit> binary(BinaryExpr binary) {
    if (binary.op() == BinaryOp.UNLESS) {
      return inOr(Stream.of(binary.left()), binary);
    }
    List<Culprit> inner = within(Stream.of(binary.right(), binary.left()));
    if (!inner.isEmpty()) {
      return inner;
    }
    boolean filters = binary.op().isComparison() && !binary.bool();
    if (binary.matching().isEmpty() || filters && lookup.isNotEmpty(compared(binary))) {
      return List.of(filters ? new Filtered(binary) : new Unexplained(binary));
    }
    return List.of(new Unmatched(binary));
  }

  /** The same comparison, which says no instead of keeping silent. */
  private static Expr compared(BinaryExpr binary) {
    return new BinaryExpr(
        binary.op(),
        true,
        binary.matching(),
        binary.left(),
        binary.right(),
        binary.type(),
        binary.span());
  }

  private List<Culprit> inOr(Stream<Expr> parts, Expr whole) {
    return orUnexplained(within(parts), whole);
  }

  private static List<Culprit> orUnexplained(List<Culprit> found, Expr whole) {
    return found.isEmpty() ? List.of(new Unexplained(whole)) : found;
  }

  @Override
  public List<Culprit> numberLiteral(NumberLiteral number) {
    return List.of();
  }

  @Override
  public List<Culprit> stringLiteral(StringLiteral string) {
    return List.of();
  }

  @Override
  public List<Culprit> duration(DurationExpr duration) {
    return List.of();
  }

  @Override
  public List<Culprit> hole(Hole hole) {
    return List.of(new Unexplained(hole));
  }

  /** Whether an expression has a result that can be without series. */
  static boolean canBeEmpty(Expr expr) {
    return expr.type() == ValueType.VECTOR || expr.type() == ValueType.MATRIX;
  }
}
