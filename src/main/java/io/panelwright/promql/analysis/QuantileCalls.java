package io.panelwright.promql.analysis;

import io.panelwright.promql.Aggregator;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the quantiles that a query computes. */
public final class QuantileCalls {

  private static final String OF_BUCKETS = "histogram_quantile";

  private QuantileCalls() {}

  /** Calls of {@code histogram_quantile} on buckets. */
  public static Stream<Call> collectHistogramQuantiles(Analysis analysis) {
    return analysis
        .root()
        .walk()
        .filter(expr -> expr instanceof Call call && isHistogramQuantile(call))
        .map(Call.class::cast);
  }

  public static boolean isHistogramQuantile(Call call) {
    return call.is(OF_BUCKETS) && call.args().size() == 2;
  }

  /** All quantile parameters; valid ones are from 0 to 1. */
  public static Stream<Expr> collectParameters(Analysis analysis) {
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

  /** The selectors in an expression with a metric name without variables. */
  public static Stream<VectorSelector> collectSelectors(Expr expr) {
    return expr.walk()
        .filter(VectorSelector.class::isInstance)
        .map(VectorSelector.class::cast)
        .filter(
            selector ->
                selector.metric().filter(name -> !GrafanaVariables.containsAny(name)).isPresent());
  }

  /** Whether a selector selects a histogram: the buckets of a classic one, or a native one. */
  public static boolean isHistogramSelector(VectorSelector selector, Analysis analysis) {
    return analysis
        .seriesInfo(selector)
        .filter(k -> k.kind() == SeriesInfo.Kind.BUCKET || k.kind() == SeriesInfo.Kind.HISTOGRAM)
        .isPresent();
  }

  /** Whether a selector selects quantiles of a summary. */
  public static boolean isSummarySelector(VectorSelector selector, Analysis analysis) {
    return analysis
        .seriesInfo(selector)
        .filter(k -> k.kind() == SeriesInfo.Kind.QUANTILE)
        .isPresent();
  }

  /** Whether a selector selects the buckets of a classic histogram. */
  public static boolean isBucketSelector(VectorSelector selector, Analysis analysis) {
    return analysis
        .seriesInfo(selector)
        .filter(k -> k.kind() == SeriesInfo.Kind.BUCKET)
        .isPresent();
  }
}
