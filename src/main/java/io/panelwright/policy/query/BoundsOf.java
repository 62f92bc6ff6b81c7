package io.panelwright.policy.query;

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
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Known;
import io.panelwright.promql.analysis.Measure;
import java.util.OptionalDouble;

/** Between which numbers values are, from what is certain of functions and of flags. */
final class BoundsOf implements Expr.Visitor<Bounds> {

  private final Analysis analysis;
  private final Derived<Bounds> parts;

  private BoundsOf(Analysis analysis, Derived<Bounds> parts) {
    this.analysis = analysis;
    this.parts = parts;
  }

  /** The bounds of each part of a query. */
  static Derived<Bounds> all(Analysis analysis) {
    return Derived.of(analysis.root(), (expr, parts) -> expr.accept(new BoundsOf(analysis, parts)));
  }

  @Override
  public Bounds numberLiteral(NumberLiteral number) {
    return Bounds.exactly(number.value());
  }

  @Override
  public Bounds stringLiteral(StringLiteral string) {
    return Bounds.ANY;
  }

  @Override
  public Bounds duration(DurationExpr duration) {
    return Bounds.ANY;
  }

  @Override
  public Bounds hole(Hole hole) {
    return Bounds.ANY;
  }

  @Override
  public Bounds vectorSelector(VectorSelector selector) {
    boolean flag =
        analysis
            .known(selector)
            .filter(known -> known.kind() == Known.Kind.GAUGE)
            .filter(known -> known.values().is(Measure.FLAG))
            .isPresent();
    if (flag) {
      return Bounds.FLAG;
    }
    boolean counts = analysis.known(selector).filter(Known::isCumulative).isPresent();
    return counts ? Bounds.NOT_NEGATIVE : Bounds.ANY;
  }

  @Override
  public Bounds matrixSelector(MatrixSelector selector) {
    return parts.of(selector.selector());
  }

  @Override
  public Bounds subquery(SubqueryExpr subquery) {
    return parts.of(subquery.expr());
  }

  @Override
  public Bounds paren(ParenExpr paren) {
    return parts.of(paren.expr());
  }

  @Override
  public Bounds unary(UnaryExpr unary) {
    Bounds bounds = parts.of(unary.expr());
    return unary.op() == BinaryOp.SUB ? bounds.times(Bounds.exactly(-1)) : bounds;
  }

  @Override
  public Bounds aggregate(AggregateExpr aggregate) {
    Bounds inner = parts.of(aggregate.expr());
    return aggregate
        .aggregator()
        .map(
            aggregator ->
                switch (aggregator) {
                  case COUNT, COUNT_VALUES -> Bounds.AT_LEAST_ONE;
                  case GROUP -> Bounds.ONE;
                  case STDDEV, STDVAR -> Bounds.NOT_NEGATIVE;
                  case SUM -> sum(inner);
                  case AVG, MAX, MIN, TOPK, BOTTOMK, LIMITK, LIMIT_RATIO -> inner;
                  case QUANTILE -> Bounds.ANY;
                })
        .orElse(Bounds.ANY);
  }

  /** Of any number of values. */
  private static Bounds sum(Bounds each) {
    return each.least() >= 0 ? new Bounds(each.least(), Double.POSITIVE_INFINITY) : Bounds.ANY;
  }

  @Override
  public Bounds call(Call call) {
    return switch (call.name()) {
      case "absent", "absent_over_time", "present_over_time" -> Bounds.ONE;
      case "count_over_time" -> Bounds.AT_LEAST_ONE;
      case "abs", "changes", "resets", "rate", "irate", "increase", "time" -> Bounds.NOT_NEGATIVE;
      case "clamp_min" ->
          bound(call).isPresent() ? argument(call).atLeast(bound(call).getAsDouble()) : Bounds.ANY;
      case "clamp_max" ->
          bound(call).isPresent() ? argument(call).atMost(bound(call).getAsDouble()) : Bounds.ANY;
      case "sgn" -> new Bounds(-1, 1);
      case "vector",
          "sort",
          "sort_desc",
          "label_replace",
          "label_join",
          "max_over_time",
          "min_over_time",
          "avg_over_time",
          "last_over_time",
          "first_over_time" ->
          argument(call);
      default -> Bounds.ANY;
    };
  }

  private Bounds argument(Call call) {
    return call.args().isEmpty() ? Bounds.ANY : parts.of(call.args().get(0));
  }

  /** The number behind the series. */
  private static OptionalDouble bound(Call call) {
    return call.args().size() > 1 ? Constants.of(call.args().get(1)) : OptionalDouble.empty();
  }

  @Override
  public Bounds binary(BinaryExpr binary) {
    Bounds left = parts.of(binary.left());
    Bounds right = parts.of(binary.right());
    return switch (binary.op()) {
      case ADD -> left.plus(right);
      case SUB -> left.minus(right);
      case MUL -> left.times(right);
      case DIV -> left.dividedBy(right);
      case EQL, NEQ, GTR, GTE, LSS, LTE -> binary.bool() ? Bounds.FLAG : left.or(right);
      case OR -> left.or(right);
      case AND, UNLESS, TRIM_UPPER, TRIM_LOWER -> left;
      case MOD, POW, ATAN2 -> Bounds.ANY;
    };
  }
}
