package io.panelwright.promql.analysis;

import static io.panelwright.promql.Matcher.METRIC_NAME;

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
import io.panelwright.promql.Grouping;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Variables;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which labels an expression's result has, from those of its parts. */
final class LabelsOf implements Expr.Visitor<Labels> {

  private final Analysis analysis;
  private final Catalog catalog;

  LabelsOf(Analysis analysis, Catalog catalog) {
    this.analysis = analysis;
    this.catalog = catalog;
  }

  @Override
  public Labels numberLiteral(NumberLiteral number) {
    return Labels.NONE;
  }

  @Override
  public Labels stringLiteral(StringLiteral string) {
    return Labels.NONE;
  }

  @Override
  public Labels duration(DurationExpr duration) {
    return Labels.NONE;
  }

  @Override
  public Labels hole(Hole hole) {
    return Labels.ANY;
  }

  @Override
  public Labels vectorSelector(VectorSelector selector) {
    return Selected.by(selector, catalog);
  }

  @Override
  public Labels matrixSelector(MatrixSelector selector) {
    return analysis.labels(selector.selector());
  }

  @Override
  public Labels subquery(SubqueryExpr subquery) {
    return analysis.labels(subquery.expr());
  }

  @Override
  public Labels paren(ParenExpr paren) {
    return analysis.labels(paren.expr());
  }

  @Override
  public Labels unary(UnaryExpr unary) {
    Labels labels = analysis.labels(unary.expr());
    return unary.op() == BinaryOp.SUB ? labels.without(METRIC_NAME) : labels;
  }

  @Override
  public Labels binary(BinaryExpr binary) {
    return new Join(binary, analysis).labels();
  }

  @Override
  public Labels aggregate(AggregateExpr aggregate) {
    Labels labels = analysis.labels(aggregate.expr());
    Optional<Aggregator> aggregator = aggregate.aggregator();
    if (aggregator.isEmpty()) {
      return aggregate.parameter().isPresent() ? Labels.ANY : grouped(labels, aggregate.grouping());
    }
    if (aggregator.get().keepsSeries()) {
      return labels;
    }
    return aggregator.get() == Aggregator.COUNT_VALUES
        ? valuesCounted(labels, aggregate)
        : grouped(labels, aggregate.grouping());
  }

  /** The labels of the groups. */
  static Labels grouped(Labels labels, Grouping grouping) {
    LabelList list = LabelList.of(grouping.labels());
    return grouping.without() ? list.dropped(labels).without(METRIC_NAME) : list.kept(labels);
  }

  /** Groups with the value as one more label. */
  private static Labels valuesCounted(Labels labels, AggregateExpr aggregate) {
    Optional<String> label = aggregate.parameter().flatMap(Names::text);
    if (label.isEmpty()) {
      return Labels.ANY;
    }
    Labels kept = grouped(labels, aggregate.grouping());
    LabelList dropped = LabelList.of(aggregate.grouping().labels());
    if (!aggregate.grouping().without()) {
      return kept.with(label.get(), Presence.CERTAIN);
    }
    if (dropped.names().contains(label.get())) {
      return kept;
    }
    return kept.with(label.get(), dropped.open() ? Presence.POSSIBLE : Presence.CERTAIN);
  }

  @Override
  public Labels call(Call call) {
    Optional<FunctionFacts> facts = FunctionFacts.of(call);
    if (facts.isEmpty()) {
      return Labels.ANY;
    }
    Labels labels = Names.series(call).map(analysis::labels).orElse(Labels.NONE);
    return switch (facts.get().labels()) {
      case NONE -> Labels.NONE;
      case ALL -> labels;
      case NAMELESS -> labels.without(METRIC_NAME);
      case BUCKETS -> labels.without(Set.of(METRIC_NAME, "le"));
      case QUANTILES -> quantiles(labels, call);
      case ABSENT -> Names.series(call).map(LabelsOf::absent).orElse(Labels.NONE);
      case REPLACED -> Relabelling.replace(labels, call);
      case JOINED -> Relabelling.join(labels, call);
      case ENRICHED -> enriched(labels, call);
    };
  }

  private static Labels absent(Expr argument) {
    Expr inner = argument.unwrapped();
    Expr selector = inner instanceof MatrixSelector matrix ? matrix.selector() : inner;
    return selector.unwrapped() instanceof VectorSelector vector
        ? Selected.absent(vector)
        : inner instanceof Hole ? Labels.ANY : Labels.NONE;
  }

  private static Labels quantiles(Labels labels, Call call) {
    return Names.text(call, 1)
        .map(label -> labels.without(Set.of(METRIC_NAME, "le")).with(label, Presence.CERTAIN))
        .orElse(Labels.ANY);
  }

  /** {@code info} adds labels that a series does not have. */
  private static Labels enriched(Labels labels, Call call) {
    Labels more = labels.opened();
    if (call.args().size() > 1 && call.args().get(1) instanceof VectorSelector wanted) {
      more = enriched(labels, wanted);
    }
    return more.with(METRIC_NAME, labels.of(METRIC_NAME));
  }

  /** Only named ones are added where any is named. */
  private static Labels enriched(Labels labels, VectorSelector wanted) {
    List<String> names =
        wanted.matchers().stream()
            .filter(matcher -> !matcher.isOnName())
            .map(Matcher::name)
            .toList();
    boolean unknown = names.stream().anyMatch(Variables::anyIn) || !wanted.open().isEmpty();
    if (names.isEmpty() || unknown) {
      return labels.opened();
    }
    Labels more = labels;
    for (String name : names) {
      more = labels.of(name).possible() ? more : more.with(name, Presence.POSSIBLE);
    }
    return more;
  }
}
