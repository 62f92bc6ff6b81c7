package io.panelwright.promql;

import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.DurationExpr;
import io.panelwright.promql.Expr.DurationExpr.DurationOp;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.ParenExpr;
import io.panelwright.promql.Expr.StringLiteral;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.UnaryExpr;
import io.panelwright.promql.Expr.VariableExpr;
import io.panelwright.promql.Expr.VectorSelector;
import java.util.Comparator;
import java.util.List;

/**
 * Normalizes details of trees that printing does not preserve: the order of matchers, durations
 * written as seconds, a plus before a computed duration, and parentheses around an offset.
 */
final class ExprNormalizer implements Expr.Visitor<Expr> {

  private static final Comparator<LabelMatcher> ANY_ORDER =
      Comparator.comparing(LabelMatcher::name)
          .thenComparing(LabelMatcher::op)
          .thenComparing(LabelMatcher::value);

  private ExprNormalizer() {}

  static Expr normalize(Expr expr) {
    return expr.accept(new ExprNormalizer());
  }

  private Expr part(Expr expr) {
    return expr.accept(this);
  }

  private Expr time(Expr expr) {
    return expr instanceof NumberLiteral seconds
        ? new NumberLiteral(seconds.value(), true, seconds.span())
        : part(expr);
  }

  private Modifiers modifiers(Modifiers modifiers) {
    return new Modifiers(
        modifiers.offset().map(this::offset), modifiers.at(), modifiers.rangeBoundary());
  }

  private Expr offset(Expr expr) {
    Expr offset = time(expr);
    return offset instanceof DurationExpr computed && !computed.op().isCall()
        ? computed.parenthesize()
        : offset;
  }

  @Override
  public Expr numberLiteral(NumberLiteral number) {
    return number;
  }

  @Override
  public Expr stringLiteral(StringLiteral string) {
    return string;
  }

  @Override
  public Expr variable(VariableExpr hole) {
    return hole;
  }

  @Override
  public Expr vectorSelector(VectorSelector selector) {
    return new VectorSelector(
        selector.name(),
        selector.matchers().stream().sorted(ANY_ORDER).toList(),
        selector.variableMatchers(),
        modifiers(selector.modifiers()),
        selector.span());
  }

  @Override
  public Expr matrixSelector(MatrixSelector matrix) {
    return new MatrixSelector(part(matrix.selector()), time(matrix.range()), matrix.span());
  }

  @Override
  public Expr subquery(SubqueryExpr subquery) {
    return new SubqueryExpr(
        part(subquery.expr()),
        time(subquery.range()),
        subquery.step().map(this::time),
        modifiers(subquery.modifiers()),
        subquery.span());
  }

  @Override
  public Expr aggregate(AggregateExpr aggregate) {
    return new AggregateExpr(
        aggregate.op(),
        aggregate.grouping(),
        aggregate.parameter().map(this::part),
        part(aggregate.expr()),
        aggregate.span());
  }

  @Override
  public Expr binary(BinaryExpr binary) {
    return new BinaryExpr(
        binary.op(),
        binary.bool(),
        binary.matching(),
        part(binary.left()),
        part(binary.right()),
        binary.type(),
        binary.span());
  }

  @Override
  public Expr unary(UnaryExpr unary) {
    return new UnaryExpr(unary.op(), part(unary.expr()), unary.span());
  }

  @Override
  public Expr paren(ParenExpr paren) {
    return new ParenExpr(part(paren.expr()), paren.span());
  }

  @Override
  public Expr call(Call call) {
    List<Expr> args = call.args().stream().map(this::part).toList();
    return new Call(call.name(), call.function(), args, call.span());
  }

  @Override
  public Expr duration(DurationExpr duration) {
    boolean plus =
        duration.op() == DurationOp.ADD && duration.left().isEmpty() && !duration.parenthesized();
    return plus
        ? part(duration.right().orElseThrow())
        : new DurationExpr(
            duration.op(),
            duration.left().map(this::part),
            duration.right().map(this::part),
            duration.parenthesized(),
            duration.span());
  }
}
