package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.QuantileCalls;
import io.panelwright.promql.analysis.SeriesLabels;

/** Reports {@code histogram_quantile()} of buckets without the label {@code le}. */
final class QuantileWithoutLeRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "quantile-without-le",
          "histogram_quantile() of buckets without the label le",
          """
          histogram_quantile() reads the bounds of buckets from the label le. If an aggregation
          drops le, the result is empty. Group by le. Native histograms have neither this label nor
          _bucket series; they are not checked. VictoriaMetrics also has buckets with the label
          vmrange instead of le.
          """,
          Example.query("histogram_quantile(0.95, sum(rate(http_request_seconds_bucket[5m])))"),
          Example.query(
              "histogram_quantile(0.95, sum by (le) (rate(http_request_seconds_bucket[5m])))"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    QuantileCalls.collectHistogramQuantiles(analysis)
        .filter(call -> lacksBounds(call, analysis))
        .forEach(
            call ->
                reporter.add(
                    query.violation(
                        this,
                        call.args().get(1).span(),
                        "the buckets have no label \"le\" here",
                        "add le to the grouping: sum by (le) (…)")));
  }

  private static boolean lacksBounds(Call call, Analysis analysis) {
    Expr buckets = call.args().get(1);
    SeriesLabels labels = analysis.labels(buckets);
    return !labels.canHave("le")
        && !labels.names().contains("vmrange")
        && QuantileCalls.collectSelectors(buckets)
            .anyMatch(s -> QuantileCalls.isBucketSelector(s, analysis));
  }
}
