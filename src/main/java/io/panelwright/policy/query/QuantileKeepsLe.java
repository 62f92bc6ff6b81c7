package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.analysis.Analysis;

/** A quantile of buckets is given the label {@code le} that tells them apart. */
final class QuantileKeepsLe implements QueryPolicy {

  private static final Rule RULE =
      Rule.error(
          "quantile-without-le",
          "a quantile is taken of buckets whose bounds are gone",
          """
          histogram_quantile() reads the bounds of buckets from the label le. Where an aggregation
          drops it, there is nothing left to read, and the panel is empty. Group by le. Native
          histograms have no such label and no metric that ends in _bucket; they are left alone.
          """,
          Example.query("histogram_quantile(0.95, sum(rate(http_request_seconds_bucket[5m])))"),
          Example.query(
              "histogram_quantile(0.95, sum by (le) (rate(http_request_seconds_bucket[5m])))"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    Quantiles.ofHistograms(analysis)
        .filter(call -> lacksBounds(call, analysis))
        .forEach(
            call ->
                report.add(
                    ask.violation(
                        this,
                        call.args().get(1).span(),
                        "the buckets have no label \"le\" here",
                        "group by le, too: sum by (le) (…)")));
  }

  private static boolean lacksBounds(Call call, Analysis analysis) {
    Expr buckets = call.args().get(1);
    return !analysis.labels(buckets).canHave("le")
        && Quantiles.selectors(buckets).anyMatch(s -> Quantiles.isBuckets(s, analysis));
  }
}
