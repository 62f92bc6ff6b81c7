package io.panelwright.promql.analysis;

import static io.panelwright.promql.LabelMatcher.METRIC_NAME;

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
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.Grouping;
import io.panelwright.promql.LabelMatcher;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Infers the labels of an expression's result from those of its parts. */
final class LabelInference implements Expr.Visitor<SeriesLabels> {

  private final Analysis analysis;

  LabelInference(Analysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public SeriesLabels numberLiteral(NumberLiteral number) {
    return SeriesLabels.NONE;
  }

  @Override
  public SeriesLabels stringLiteral(StringLiteral string) {
    return SeriesLabels.NONE;
  }

  @Override
  public SeriesLabels duration(DurationExpr duration) {
    return SeriesLabels.NONE;
  }

  @Override
  public SeriesLabels variable(VariableExpr variable) {
    return SeriesLabels.ANY;
  }

  @Override
  public SeriesLabels vectorSelector(VectorSelector selector) {
    return SelectorLabels.infer(selector, analysis.seriesInfo(selector));
  }

  @Override
  public SeriesLabels matrixSelector(MatrixSelector selector) {
    return analysis.labels(selector.selector());
  }

  @Override
  public SeriesLabels subquery(SubqueryExpr subquery) {
    return analysis.labels(subquery.expr());
  }

  @Override
  public SeriesLabels paren(ParenExpr paren) {
    return analysis.labels(paren.expr());
  }

  @Override
  public SeriesLabels unary(UnaryExpr unary) {
    SeriesLabels labels = analysis.labels(unary.expr());
    return unary.op() == BinaryOp.SUB ? labels.without(METRIC_NAME) : labels;
  }

  @Override
  public SeriesLabels binary(BinaryExpr binary) {
    return new VectorMatchAnalysis(binary, analysis).labels();
  }

  @Override
  public SeriesLabels aggregate(AggregateExpr aggregate) {
    SeriesLabels labels = analysis.labels(aggregate.expr());
    Optional<Aggregator> aggregator = aggregate.aggregator();
    if (aggregator.isEmpty()) {
      return aggregate.parameter().isPresent()
          ? SeriesLabels.ANY
          : groupLabels(labels, aggregate.grouping());
    }
    if (aggregator.get().keepsSeries()) {
      return labels;
    }
    return aggregator.get() == Aggregator.COUNT_VALUES
        ? countValuesLabels(labels, aggregate)
        : groupLabels(labels, aggregate.grouping());
  }

  /** The labels of the groups. */
  static SeriesLabels groupLabels(SeriesLabels labels, Grouping grouping) {
    LabelNameList list = LabelNameList.of(grouping.labels());
    return grouping.without() ? list.drop(labels).without(METRIC_NAME) : list.retain(labels);
  }

  /** The labels of the groups plus one for the value. */
  private static SeriesLabels countValuesLabels(SeriesLabels labels, AggregateExpr aggregate) {
    Optional<String> label = aggregate.parameter().flatMap(StaticNames::string);
    if (label.isEmpty()) {
      return SeriesLabels.ANY;
    }
    SeriesLabels retained = groupLabels(labels, aggregate.grouping());
    LabelNameList dropped = LabelNameList.of(aggregate.grouping().labels());
    if (!aggregate.grouping().without()) {
      return retained.with(label.get(), LabelPresence.CERTAIN);
    }
    if (dropped.names().contains(label.get())) {
      return retained;
    }
    return retained.with(
        label.get(), dropped.hasVariables() ? LabelPresence.POSSIBLE : LabelPresence.CERTAIN);
  }

  @Override
  public SeriesLabels call(Call call) {
    Optional<FunctionSemantics> facts = FunctionSemantics.find(call);
    if (facts.isEmpty()) {
      return SeriesLabels.ANY;
    }
    SeriesLabels labels =
        StaticNames.seriesArgument(call).map(analysis::labels).orElse(SeriesLabels.NONE);
    return switch (facts.get().labels()) {
      case NONE -> SeriesLabels.NONE;
      case ALL -> labels;
      case NAMELESS -> labels.without(METRIC_NAME);
      case BUCKETS -> labels.without(Set.of(METRIC_NAME, "le"));
      case QUANTILES -> quantiles(labels, call);
      case ABSENT ->
          StaticNames.seriesArgument(call).map(LabelInference::absent).orElse(SeriesLabels.NONE);
      case REPLACED -> LabelFunctions.replace(labels, call);
      case JOINED -> LabelFunctions.join(labels, call);
      case ENRICHED -> addInfoLabels(labels, call);
    };
  }

  private static SeriesLabels absent(Expr argument) {
    Expr inner = argument.withoutParens();
    Expr selector = inner instanceof MatrixSelector matrix ? matrix.selector() : inner;
    return selector.withoutParens() instanceof VectorSelector vector
        ? SelectorLabels.absent(vector)
        : inner instanceof VariableExpr ? SeriesLabels.ANY : SeriesLabels.NONE;
  }

  private static SeriesLabels quantiles(SeriesLabels labels, Call call) {
    return StaticNames.string(call, 1)
        .map(label -> labels.without(Set.of(METRIC_NAME, "le")).with(label, LabelPresence.CERTAIN))
        .orElse(SeriesLabels.ANY);
  }

  /** {@code info} adds labels that a series does not have. */
  private static SeriesLabels addInfoLabels(SeriesLabels labels, Call call) {
    SeriesLabels more = labels.withUnknownOthers();
    if (call.args().size() > 1 && call.args().get(1) instanceof VectorSelector infoSelector) {
      more = addInfoLabels(labels, infoSelector);
    }
    return more.with(METRIC_NAME, labels.presence(METRIC_NAME));
  }

  /** If labels are named, only these are added. */
  private static SeriesLabels addInfoLabels(SeriesLabels labels, VectorSelector infoSelector) {
    List<String> names =
        infoSelector.matchers().stream()
            .filter(matcher -> !matcher.isOnName())
            .map(LabelMatcher::name)
            .toList();
    boolean unknown =
        names.stream().anyMatch(GrafanaVariables::containsAny)
            || !infoSelector.variableMatchers().isEmpty();
    if (names.isEmpty() || unknown) {
      return labels.withUnknownOthers();
    }
    SeriesLabels more = labels;
    for (String name : names) {
      more = labels.presence(name).possible() ? more : more.with(name, LabelPresence.POSSIBLE);
    }
    return more;
  }
}
