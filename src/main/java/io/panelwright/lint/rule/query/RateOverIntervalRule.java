package io.panelwright.lint.rule.query;

import io.panelwright.json.JsonObject;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.DashboardQuery.Replacement;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.RateCalls;
import java.util.List;
import java.util.stream.Stream;

/** Reports rates over {@code $__interval}. */
final class RateOverIntervalRule implements QueryRule {

  private static final String RATE_INTERVAL = "$__rate_interval";

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "rate-over-interval",
          "a rate's window is $__interval",
          """
          $__interval is the time between two points of the graph. After zooming in it is as short
          as a scrape interval or shorter, so the window has fewer than two samples and the graph is
          empty. $__rate_interval is never shorter than four scrape intervals. A minimum interval of
          the query or the panel also solves this.
          """,
          Example.query("rate(http_requests_total[$__interval])"),
          Example.query("rate(http_requests_total[$__rate_interval])"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public boolean appliesToMetricsql() {
    return false;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    if (hasMinimalInterval(query)) {
      return;
    }
    List<RateCalls.RateCall> rates =
        RateCalls.collect(analysis)
            .filter(rate -> rate.rangeIs("__interval") && !rate.call().is("increase"))
            .toList();
    Fix fix =
        query.replace(
            rates.stream()
                .map(rate -> new Replacement(rate.matrix().range().span(), RATE_INTERVAL))
                .toList());
    for (RateCalls.RateCall rate : rates) {
      reporter.add(
          query
              .violation(
                  this,
                  rate.matrix().range().span(),
                  rate.call().name() + "() over $__interval is empty when zoomed in",
                  "use " + RATE_INTERVAL)
              .withFix(fix));
    }
  }

  private static boolean hasMinimalInterval(DashboardQuery query) {
    return Stream.concat(
            query.target().map(target -> target.view().json()).stream(),
            query.panel().map(panel -> panel.view().json()).stream())
        .anyMatch(json -> !interval(json).isBlank());
  }

  private static String interval(JsonObject json) {
    return json.string("interval").orElse("");
  }
}
