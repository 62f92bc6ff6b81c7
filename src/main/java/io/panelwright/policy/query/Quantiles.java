package io.panelwright.policy.query;

import io.panelwright.promql.Aggregator;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Variables;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Known;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The quantiles that a query computes, and of what. */
final class Quantiles {

  private static final String OF_BUCKETS = "histogram_quantile";

  private Quantiles() {}

  /** Quantiles of histograms whose buckets are given. */
  static Stream<Call> ofHistograms(Analysis analysis) {
    return analysis
        .root()
        .walk()
        .filter(expr -> expr instanceof Call call && isOfHistogram(call))
        .map(Call.class::cast);
  }

  static boolean isOfHistogram(Call call) {
    return call.is(OF_BUCKETS) && call.args().size() == 2;
  }

  /** All numbers that say which quantile is wanted, from 0 to 1 where they are right. */
  static Stream<Expr> parameters(Analysis analysis) {
    return analysis.root().walk().flatMap(expr -> parameter(expr).stream());
  }

  private static Optional<Expr> parameter(Expr expr) {
    if (expr instanceof Call call
        && List.of(OF_BUCKETS, "quantile_over_time").contains(call.name())) {
      return call.args().stream().findFirst();
    }
    return expr instanceof AggregateExpr aggregate
            && aggregate.aggregator().equals(Optional.of(Aggregator.QUANTILE))
        ? aggregate.parameter()
        : Optional.empty();
  }

  /** The selectors in an expression whose metric's name has no variable. */
  static Stream<VectorSelector> selectors(Expr expr) {
    return expr.walk()
        .filter(VectorSelector.class::isInstance)
        .map(VectorSelector.class::cast)
        .filter(selector -> selector.metric().filter(name -> !Variables.anyIn(name)).isPresent());
  }

  /** Whether a selector finds the buckets of a classic histogram. */
  static boolean isBuckets(VectorSelector selector, Analysis analysis) {
    return analysis.known(selector).filter(k -> k.kind() == Known.Kind.BUCKET).isPresent();
  }
}
