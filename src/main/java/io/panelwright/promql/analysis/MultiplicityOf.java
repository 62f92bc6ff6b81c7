package io.panelwright.promql.analysis;

import static io.panelwright.promql.analysis.Multiplicity.AT_MOST_ONE;
import static io.panelwright.promql.analysis.Multiplicity.MANY;
import static io.panelwright.promql.analysis.Multiplicity.UNKNOWN;

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
import io.panelwright.promql.Matching;
import io.panelwright.promql.ValueType;
import java.util.Optional;

/** How many series an expression returns at one time, from its labels and its parts. */
final class MultiplicityOf implements Expr.Visitor<Multiplicity> {

  private final Analysis analysis;

  MultiplicityOf(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Two series never have the same labels, so that one set of labels is one series. */
  Multiplicity of(Expr expr) {
    return analysis.labels(expr).isOneSet() ? AT_MOST_ONE : expr.accept(this);
  }

  /** As the labels alone tell. */
  private Multiplicity byLabels(Expr expr) {
    Labels labels = analysis.labels(expr);
    if (labels.isOneSet()) {
      return AT_MOST_ONE;
    }
    return labels.isOpen() ? UNKNOWN : MANY;
  }

  @Override
  public Multiplicity numberLiteral(NumberLiteral number) {
    return AT_MOST_ONE;
  }

  @Override
  public Multiplicity stringLiteral(StringLiteral string) {
    return AT_MOST_ONE;
  }

  @Override
  public Multiplicity duration(DurationExpr duration) {
    return AT_MOST_ONE;
  }

  @Override
  public Multiplicity hole(Hole hole) {
    return UNKNOWN;
  }

  @Override
  public Multiplicity vectorSelector(VectorSelector selector) {
    return selector.open().isEmpty() ? byLabels(selector) : UNKNOWN;
  }

  @Override
  public Multiplicity matrixSelector(MatrixSelector selector) {
    return analysis.multiplicity(selector.selector());
  }

  /** What is one series at a time may be another one at the next. */
  @Override
  public Multiplicity subquery(SubqueryExpr subquery) {
    Multiplicity each = analysis.multiplicity(subquery.expr());
    return each == AT_MOST_ONE ? UNKNOWN : each;
  }

  @Override
  public Multiplicity paren(ParenExpr paren) {
    return analysis.multiplicity(paren.expr());
  }

  @Override
  public Multiplicity unary(UnaryExpr unary) {
    return analysis.multiplicity(unary.expr());
  }

  @Override
  public Multiplicity aggregate(AggregateExpr aggregate) {
    Optional<Aggregator> aggregator = aggregate.aggregator();
    Multiplicity argument = analysis.multiplicity(aggregate.expr());
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

  /** {@code topk(1, x)} picks one of each group. */
  private Multiplicity picked(AggregateExpr aggregate, Multiplicity argument) {
    Expr parameter = aggregate.parameter().map(Expr::unwrapped).orElse(aggregate);
    if (!(parameter instanceof NumberLiteral number)) {
      return UNKNOWN;
    }
    if (number.value() >= 2) {
      return argument;
    }
    Labels groups = LabelsOf.grouped(analysis.labels(aggregate.expr()), aggregate.grouping());
    if (groups.isOneSet()) {
      return AT_MOST_ONE;
    }
    return groups.isOpen() ? UNKNOWN : MANY;
  }

  @Override
  public Multiplicity call(Call call) {
    Optional<FunctionFacts> facts = FunctionFacts.of(call);
    if (facts.isEmpty()) {
      return UNKNOWN;
    }
    Multiplicity series = Names.series(call).map(analysis::multiplicity).orElse(AT_MOST_ONE);
    return switch (facts.get().labels()) {
      case NONE, ABSENT -> AT_MOST_ONE;
      case ALL, NAMELESS, BUCKETS, REPLACED, JOINED, ENRICHED -> series;
      case QUANTILES -> call.args().size() > 3 ? byLabels(call) : series;
    };
  }

  @Override
  public Multiplicity binary(BinaryExpr binary) {
    Multiplicity left = analysis.multiplicity(binary.left());
    Multiplicity right = analysis.multiplicity(binary.right());
    if (binary.matching().isEmpty()) {
      return binary.left().type() == ValueType.SCALAR ? right : left;
    }
    if (binary.op() == BinaryOp.OR) {
      return either(binary, left, right);
    }
    return binary.op().isSet() ? left : paired(binary.matching().get(), left, right);
  }

  private static Multiplicity paired(Matching matching, Multiplicity left, Multiplicity right) {
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

  private static Multiplicity both(Multiplicity left, Multiplicity right) {
    return left == MANY && right == MANY ? MANY : UNKNOWN;
  }

  private Multiplicity either(BinaryExpr or, Multiplicity left, Multiplicity right) {
    if (left == MANY || right == MANY) {
      return MANY;
    }
    if (left == UNKNOWN || right == UNKNOWN) {
      return UNKNOWN;
    }
    Join join = new Join(or, analysis);
    if (join.alwaysMatches()) {
      return AT_MOST_ONE;
    }
    boolean always = analysis.alwaysReturns(or.left()) || analysis.alwaysReturns(or.right());
    return always && join.neverMatches() ? MANY : UNKNOWN;
  }
}
