package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Known;
import java.util.List;
import java.util.Optional;

/** A quantile of a histogram is taken of its buckets. */
final class QuantileReadsBuckets implements QueryPolicy {

  private static final Rule RULE =
      Rule.error(
          "quantile-of-no-buckets",
          "a histogram's quantile is taken of something that is no histogram",
          """
          histogram_quantile() works on the _bucket series of a classic histogram or on a native
          histogram. Of a sum, a count or a gauge it returns nothing. Name the buckets; for the
          quantile over several series of a gauge write quantile().
          """,
          Example.query(
              "histogram_quantile(0.95, sum by (le) (rate(http_request_seconds_count[5m])))"),
          Example.query(
              "histogram_quantile(0.95, sum by (le) (rate(http_request_seconds_bucket[5m])))"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    Quantiles.ofHistograms(analysis)
        .forEach(
            call ->
                otherThanBuckets(call, analysis)
                    .ifPresent(
                        selector ->
                            report.add(
                                ask.violation(
                                    this,
                                    selector.span(),
                                    "\""
                                        + selector.metric().orElse("")
                                        + "\" has no buckets to take a quantile of",
                                    "name the series that end in _bucket"))));
  }

  /** The first selector, where none of all can be buckets or a native histogram. */
  private static Optional<VectorSelector> otherThanBuckets(Call call, Analysis analysis) {
    List<VectorSelector> selectors = Quantiles.selectors(call.args().get(1)).toList();
    boolean others =
        selectors.stream()
            .allMatch(s -> analysis.known(s).filter(k -> !mayHaveBuckets(k.kind())).isPresent());
    return others ? selectors.stream().findFirst() : Optional.empty();
  }

  private static boolean mayHaveBuckets(Known.Kind kind) {
    return switch (kind) {
      case BUCKET, HISTOGRAM, UNKNOWN -> true;
      case COUNTER, GAUGE, SUM, COUNT -> false;
    };
  }
}
