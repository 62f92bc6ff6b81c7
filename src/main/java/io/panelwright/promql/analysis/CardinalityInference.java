package io.panelwright.promql.analysis;

import static io.panelwright.promql.analysis.SeriesCardinality.AT_MOST_ONE;
import static io.panelwright.promql.analysis.SeriesCardinality.MANY;
import static io.panelwright.promql.analysis.SeriesCardinality.UNKNOWN;

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

/** Infers the number of series at one time from labels and parts. */
final class CardinalityInference implements Expr.Visitor<SeriesCardinality> {

  private final Analysis analysis;

  CardinalityInference(Analysis analysis) {
    this.analysis = analysis;
  }

  /** One label set is one series, because the label sets of series are distinct. */
  SeriesCardinality infer(Expr expr) {
    return analysis.labels(expr).isSingleLabelSet() ? AT_MOST_ONE : expr.accept(this);
  }

  /** The cardinality according to the labels only. */
  private SeriesCardinality byLabels(Expr expr) {
    SeriesLabels labels = analysis.labels(expr);
    if (labels.isSingleLabelSet()) {
      return AT_MOST_ONE;
    }
    return labels.isOpen() ? UNKNOWN : MANY;
  }

  @Override
  public SeriesCardinality numberLiteral(NumberLiteral number) {
    return AT_MOST_ONE;
  }

  @Override
  public SeriesCardinality stringLiteral(StringLiteral string) {
    return AT_MOST_ONE;
  }

  @Override
  public SeriesCardinality duration(DurationExpr duration) {
    return AT_MOST_ONE;
  }

  @Override
  public SeriesCardinality variable(VariableExpr variable) {
    return UNKNOWN;
  }

  @Override
  public SeriesCardinality vectorSelector(VectorSelector selector) {
    return selector.variableMatchers().isEmpty() ? byLabels(selector) : UNKNOWN;
  }

  @Override
  public SeriesCardinality matrixSelector(MatrixSelector selector) {
    return analysis.cardinality(selector.selector());
  }

  /** A single series at each time can be different series over time. */
  @Override
  public SeriesCardinality subquery(SubqueryExpr subquery) {
    SeriesCardinality cardinality = analysis.cardinality(subquery.expr());
    return cardinality == AT_MOST_ONE ? UNKNOWN : cardinality;
  }

  @Override
  public SeriesCardinality paren(ParenExpr paren) {
    return analysis.cardinality(paren.expr());
  }

  @Override
  public SeriesCardinality unary(UnaryExpr unary) {
    return analysis.cardinality(unary.expr());
  }

  @Override
  public SeriesCardinality aggregate(AggregateExpr aggregate) {
    Optional<Aggregator> aggregator = aggregate.aggregator();
    SeriesCardinality argument = analysis.cardinality(aggregate.expr());
    if (argument == AT_MOST_ONE) {
      return AT_MOST_ONE;
    }
    if (aggregator.isEmpty()) {
      return aggregate.parameter().isPresent() ? UNKNOWN : byLabels(aggregate);
    }
    return switch (aggregator.get()) {
      case TOPK, BOTTOMK, LIMITK -> picked(aggregate, argument);
      case LIMIT_RATIO -> argument;
      case AVG, COUNT, COUNT_VALUES, GROUP, MAX, MIN, QUANTILE, STDDEV, STDVAR, SUM ->
          byLabels(aggregate);
    };
  }

  /** {@code topk(1, x)} selects one series of each group. */
  private SeriesCardinality picked(AggregateExpr aggregate, SeriesCardinality argument) {
    Expr parameter = aggregate.parameter().map(Expr::withoutParens).orElse(aggregate);
    if (!(parameter instanceof NumberLiteral number)) {
      return UNKNOWN;
    }
    if (number.value() >= 2) {
      return argument;
    }
    SeriesLabels groups =
        LabelInference.groupLabels(analysis.labels(aggregate.expr()), aggregate.grouping());
    if (groups.isSingleLabelSet()) {
      return AT_MOST_ONE;
    }
    return groups.isOpen() ? UNKNOWN : MANY;
  }

  @Override
  public SeriesCardinality call(Call call) {
    Optional<FunctionSemantics> facts = FunctionSemantics.find(call);
    if (facts.isEmpty()) {
      return UNKNOWN;
    }
    SeriesCardinality series =
        StaticNames.seriesArgument(call).map(analysis::cardinality).orElse(AT_MOST_ONE);
    return switch (facts.get().labels()) {
      case NONE, ABSENT -> AT_MOST_ONE;
      case ALL, NAMELESS, BUCKETS, REPLACED, JOINED, ENRICHED -> series;
      case QUANTILES -> call.args().size() > 3 ? byLabels(call) : series;
    };
  }

  @Override
  public SeriesCardinality binary(BinaryExpr binary) {
    SeriesCardinality left = analysis.cardinality(binary.left());
    SeriesCardinality right = analysis.cardinality(binary.right());
    if (binary.matching().isEmpty()) {
      return binary.left().type() == ValueType.SCALAR ? right : left;
    }
    if (binary.op() == BinaryOp.OR) {
      return either(binary, left, right);
    }
    return binary.op().isSet() ? left : paired(binary.matching().get(), left, right);
  }

  private static SeriesCardinality paired(
      VectorMatching matching, SeriesCardinality left, SeriesCardinality right) {
    if (matching.fillLeft().isPresent() || matching.fillRight().isPresent()) {
      return UNKNOWN;
    }
    return switch (matching.cardinality()) {
      case MANY_TO_ONE -> left;
      case ONE_TO_MANY -> right;
      case ONE_TO_ONE, MANY_TO_MANY ->
          left == AT_MOST_ONE || right == AT_MOST_ONE ? AT_MOST_ONE : both(left, right);
    };
  }

  private static SeriesCardinality both(SeriesCardinality left, SeriesCardinality right) {
    return left == MANY && right == MANY ? MANY : UNKNOWN;
  }

  private SeriesCardinality either(BinaryExpr or, SeriesCardinality left, SeriesCardinality right) {
    if (left == MANY || right == MANY) {
      return MANY;
    }
    if (left == UNKNOWN || right == UNKNOWN) {
      return UNKNOWN;
    }
    VectorMatchAnalysis join = new VectorMatchAnalysis(or, analysis);
    if (join.alwaysMatches()) {
      return AT_MOST_ONE;
    }
    boolean always = analysis.alwaysReturns(or.left()) || analysis.alwaysReturns(or.right());
    return always && join.neverMatches() ? MANY : UNKNOWN;
  }
}
