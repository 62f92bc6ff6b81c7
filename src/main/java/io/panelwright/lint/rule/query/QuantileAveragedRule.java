package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Aggregator;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.QuantileCalls;
import io.panelwright.promql.analysis.SeriesCardinality;
import java.util.Optional;
import java.util.Set;

/** Reports averages and sums of quantiles. */
final class QuantileAveragedRule implements QueryRule {

  private static final Set<Aggregator> COMBINING = Set.of(Aggregator.AVG, Aggregator.SUM);

  private static final Set<String> PER_PROCESS = Set.of("instance", "pod");

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "quantile-averaged",
          "an average or a sum of quantiles",
          """
          The average of the 95th percentiles of several instances is not the 95th percentile of all
          requests: an idle instance counts as much as a busy one, and a slow one is averaged away.
          Add the buckets first and compute the quantile of the sum. The quantiles of a summary
          cannot be combined at all: use max() for an upper bound, or a histogram.
          """,
          Example.query(
              "avg(histogram_quantile(0.95,\n"
                  + "  sum by (le, instance) (rate(http_request_seconds_bucket[5m]))))"),
          Example.query(
              "histogram_quantile(0.95, sum by (le) (rate(http_request_seconds_bucket[5m])))"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    analysis
        .root()
        .walk()
        .filter(AggregateExpr.class::isInstance)
        .map(AggregateExpr.class::cast)
        .filter(outer -> outer.aggregator().filter(COMBINING::contains).isPresent())
        .filter(outer -> analysis.cardinality(outer.expr()) != SeriesCardinality.AT_MOST_ONE)
        .filter(outer -> !isPerProcess(outer))
        .forEach(
            outer ->
                quantile(outer, analysis)
                    .ifPresent(inner -> reporter.add(violation(query, outer, inner))));
  }

  /** Whether each result is of one process, whose summary often has one series only. */
  private static boolean isPerProcess(AggregateExpr outer) {
    return !outer.grouping().without()
        && outer.grouping().names().stream().anyMatch(PER_PROCESS::contains);
  }

  /** The quantiles that an aggregation combines, possibly converted to another unit. */
  private static Optional<Expr> quantile(AggregateExpr outer, Analysis analysis) {
    Expr inner = withoutConversion(outer.expr());
    while (inner instanceof AggregateExpr perProcess && isPerProcess(perProcess)) {
      inner = withoutConversion(perProcess.expr());
    }
    boolean quantile =
        inner instanceof Call call
            ? QuantileCalls.isHistogramQuantile(call)
            : inner instanceof VectorSelector selector
                && (isOneQuantile(selector)
                    || QuantileCalls.isSummarySelector(selector, analysis) && !isExtreme(selector));
    return quantile ? Optional.of(inner) : Optional.empty();
  }

  /** The left operand of operators with a constant, such as {@code x * 1000}. */
  private static Expr withoutConversion(Expr expr) {
    Expr inner = expr.withoutParens();
    while (inner instanceof BinaryExpr binary && UnitScale.constant(binary.right()).isPresent()) {
      inner = binary.left().withoutParens();
    }
    return inner;
  }

  /** Whether a selector selects one quantile of a summary, but not its minimum or maximum. */
  private static boolean isOneQuantile(VectorSelector selector) {
    return selector.matchersOn("quantile").stream()
        .anyMatch(
            matcher ->
                matcher.op() == LabelMatcher.Op.EQUAL && matcher.value().matches("0?\\.[0-9]+"));
  }

  /** Whether a selector selects the minimum or maximum of a summary only. */
  private static boolean isExtreme(VectorSelector selector) {
    return selector.matchersOn("quantile").stream()
        .anyMatch(
            matcher ->
                matcher.op() == LabelMatcher.Op.EQUAL && matcher.value().matches("[01](\\.0)?"));
  }

  private Violation violation(DashboardQuery query, AggregateExpr outer, Expr inner) {
    boolean histogram = inner instanceof Call;
    return query.violation(
        this,
        outer.span(),
        outer.op() + "() of quantiles is not a quantile",
        histogram
            ? "add the buckets first: histogram_quantile(…, sum by (le) (rate(…)))"
            : "use max() for an upper bound, or a histogram");
  }
}
