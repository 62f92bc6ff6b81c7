package io.panelwright.promql.analysis;

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
import java.util.OptionalDouble;

/** Infers the interval of values from the semantics of functions and from flags. */
public final class IntervalAnalysis implements Expr.Visitor<ValueInterval> {

  private final Analysis analysis;
  private final SynthesizedAttribute<ValueInterval> parts;

  private IntervalAnalysis(Analysis analysis, SynthesizedAttribute<ValueInterval> parts) {
    this.analysis = analysis;
    this.parts = parts;
  }

  /** The interval of each part of a query. */
  public static SynthesizedAttribute<ValueInterval> analyze(Analysis analysis) {
    return SynthesizedAttribute.compute(
        analysis.root(), (expr, parts) -> expr.accept(new IntervalAnalysis(analysis, parts)));
  }

  @Override
  public ValueInterval numberLiteral(NumberLiteral number) {
    return ValueInterval.exactly(number.value());
  }

  @Override
  public ValueInterval stringLiteral(StringLiteral string) {
    return ValueInterval.ANY;
  }

  @Override
  public ValueInterval duration(DurationExpr duration) {
    return ValueInterval.ANY;
  }

  @Override
  public ValueInterval variable(VariableExpr variable) {
    return ValueInterval.ANY;
  }

  @Override
  public ValueInterval vectorSelector(VectorSelector selector) {
    boolean flag =
        analysis
            .seriesInfo(selector)
            .filter(info -> info.kind() == SeriesInfo.Kind.GAUGE)
            .filter(info -> info.valueQuantity().is(MeasurementUnit.FLAG))
            .isPresent();
    if (flag) {
      return ValueInterval.FLAG;
    }
    boolean counts = analysis.seriesInfo(selector).filter(SeriesInfo::isCumulative).isPresent();
    return counts ? ValueInterval.NOT_NEGATIVE : ValueInterval.ANY;
  }

  @Override
  public ValueInterval matrixSelector(MatrixSelector selector) {
    return parts.value(selector.selector());
  }

  @Override
  public ValueInterval subquery(SubqueryExpr subquery) {
    return parts.value(subquery.expr());
  }

  @Override
  public ValueInterval paren(ParenExpr paren) {
    return parts.value(paren.expr());
  }

  @Override
  public ValueInterval unary(UnaryExpr unary) {
    ValueInterval bounds = parts.value(unary.expr());
    return unary.op() == BinaryOp.SUB ? bounds.times(ValueInterval.exactly(-1)) : bounds;
  }

  @Override
  public ValueInterval aggregate(AggregateExpr aggregate) {
    ValueInterval inner = parts.value(aggregate.expr());
    return aggregate
        .aggregator()
        .map(
            aggregator ->
                switch (aggregator) {
                  case COUNT, COUNT_VALUES -> ValueInterval.AT_LEAST_ONE;
                  case GROUP -> ValueInterval.ONE;
                  case STDDEV, STDVAR -> ValueInterval.NOT_NEGATIVE;
                  case SUM -> sum(inner);
                  case AVG, MAX, MIN, TOPK, BOTTOMK, LIMITK, LIMIT_RATIO -> inner;
                  case QUANTILE -> ValueInterval.ANY;
                })
        .orElse(ValueInterval.ANY);
  }

  /** The interval of a sum of any number of values. */
  private static ValueInterval sum(ValueInterval summand) {
    return summand.min() >= 0
        ? new ValueInterval(summand.min(), Double.POSITIVE_INFINITY)
        : ValueInterval.ANY;
  }

  @Override
  public ValueInterval call(Call call) {
    return switch (call.name()) {
      case "absent", "absent_over_time", "present_over_time" -> ValueInterval.ONE;
      case "count_over_time" -> ValueInterval.AT_LEAST_ONE;
      case "abs", "changes", "resets", "rate", "irate", "increase", "time" ->
          ValueInterval.NOT_NEGATIVE;
      case "clamp_min" ->
          bound(call).isPresent()
              ? argument(call).clampMin(bound(call).getAsDouble())
              : ValueInterval.ANY;
      case "clamp_max" ->
          bound(call).isPresent()
              ? argument(call).clampMax(bound(call).getAsDouble())
              : ValueInterval.ANY;
      case "sgn" -> new ValueInterval(-1, 1);
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
      default -> ValueInterval.ANY;
    };
  }

  private ValueInterval argument(Call call) {
    return call.args().isEmpty() ? ValueInterval.ANY : parts.value(call.args().get(0));
  }

  /** The constant after the series argument. */
  private static OptionalDouble bound(Call call) {
    return call.args().size() > 1
        ? ConstantEvaluator.evaluate(call.args().get(1))
        : OptionalDouble.empty();
  }

  @Override
  public ValueInterval binary(BinaryExpr binary) {
    ValueInterval left = parts.value(binary.left());
    ValueInterval right = parts.value(binary.right());
    return switch (binary.op()) {
      case ADD -> left.plus(right);
      case SUB -> left.minus(right);
      case MUL -> left.times(right);
      case DIV -> left.dividedBy(right);
      case EQL, NEQ, GTR, GTE, LSS, LTE -> binary.bool() ? ValueInterval.FLAG : left.union(right);
      case OR -> left.union(right);
      case AND, UNLESS, TRIM_UPPER, TRIM_LOWER -> left;
      case MOD, POW, ATAN2 -> ValueInterval.ANY;
    };
  }
}
