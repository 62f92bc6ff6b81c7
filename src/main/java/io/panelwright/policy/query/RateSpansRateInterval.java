package io.panelwright.policy.query;

import io.panelwright.json.JsonObject;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Ask.Replacement;
import io.panelwright.policy.Example;
import io.panelwright.policy.Fix;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.analysis.Analysis;
import java.util.List;
import java.util.stream.Stream;

/** A rate's window does not shrink below what a rate needs. */
final class RateSpansRateInterval implements QueryPolicy {

  private static final String RATE_INTERVAL = "$__rate_interval";

  private static final Rule RULE =
      Rule.warning(
          "rate-interval",
          "a rate's window is $__interval",
          """
          $__interval is the distance of two points on the screen. Zoomed in, it is as short as a
          scrape or shorter, and the window has no two samples: the graph goes empty just when
          somebody looks closely. $__rate_interval is never shorter than four scrapes. A minimal
          interval on the query or on the panel cures it, too.
          """,
          Example.query("rate(http_requests_total[$__interval])"),
          Example.query("rate(http_requests_total[$__rate_interval])"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    if (hasMinimalInterval(ask)) {
      return;
    }
    List<Ranges.Rate> rates =
        Ranges.in(analysis)
            .filter(rate -> rate.spans("__interval") && !rate.call().is("increase"))
            .toList();
    Fix fix =
        ask.replacing(
            rates.stream()
                .map(rate -> new Replacement(rate.matrix().range().span(), RATE_INTERVAL))
                .toList());
    for (Ranges.Rate rate : rates) {
      report.add(
          ask.violation(
                  this,
                  rate.matrix().range().span(),
                  rate.call().name() + "() over $__interval is empty when zoomed in",
                  "write " + RATE_INTERVAL)
              .fixedBy(fix));
    }
  }

  private static boolean hasMinimalInterval(Ask ask) {
    return Stream.concat(
            ask.target().map(target -> target.view().json()).stream(),
            ask.panel().map(panel -> panel.view().json()).stream())
        .anyMatch(json -> !interval(json).isBlank());
  }

  private static String interval(JsonObject json) {
    return json.string("interval").orElse("");
  }
}
