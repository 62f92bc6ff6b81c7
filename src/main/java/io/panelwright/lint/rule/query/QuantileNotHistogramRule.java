package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.QuantileCalls;
import io.panelwright.promql.analysis.SeriesInfo;
import java.util.List;
import java.util.Optional;

/** Reports {@code histogram_quantile()} of series that are not a histogram. */
final class QuantileNotHistogramRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "quantile-not-histogram",
          "histogram_quantile() is used on series that are not a histogram",
          """
          histogram_quantile() needs the _bucket series of a classic histogram, or a native
          histogram. It returns nothing for a sum, a count or a gauge. Use the _bucket series; for
          the quantile over several series of a gauge use quantile().
          """,
          Example.query(
              "histogram_quantile(0.95, sum by (le) (rate(http_request_seconds_count[5m])))"),
          Example.query(
              "histogram_quantile(0.95, sum by (le) (rate(http_request_seconds_bucket[5m])))"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    QuantileCalls.collectHistogramQuantiles(analysis)
        .forEach(
            call ->
                otherThanBuckets(call, analysis)
                    .ifPresent(
                        selector ->
                            reporter.add(
                                query.violation(
                                    this,
                                    selector.span(),
                                    "\""
                                        + selector.metric().orElse("")
                                        + "\" has no histogram buckets",
                                    QuantileCalls.isSummarySelector(selector, analysis)
                                        ? "a summary has quantiles already: use its label quantile"
                                        : "use the series with the suffix _bucket"))));
  }

  /** The first selector, if none can match buckets or a native histogram. */
  private static Optional<VectorSelector> otherThanBuckets(Call call, Analysis analysis) {
    List<VectorSelector> selectors = QuantileCalls.collectSelectors(call.args().get(1)).toList();
    boolean others =
        selectors.stream()
            .allMatch(
                s -> analysis.seriesInfo(s).filter(k -> !mayHaveBuckets(k.kind())).isPresent());
    return others ? selectors.stream().findFirst() : Optional.empty();
  }

  private static boolean mayHaveBuckets(SeriesInfo.Kind kind) {
    return switch (kind) {
      case BUCKET, HISTOGRAM, UNKNOWN -> true;
      case COUNTER, GAUGE, SUM, COUNT, QUANTILE -> false;
    };
  }
}
