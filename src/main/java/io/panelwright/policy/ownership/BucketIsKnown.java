package io.panelwright.policy.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Metric;
import io.panelwright.json.Json;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Variables;
import java.util.stream.Collectors;

/** A condition on a histogram's bound names one that it has. */
final class BucketIsKnown implements ContractPolicy {

  private static final Rule RULE =
      Rule.error(
          "unknown-bucket",
          "the histogram has no bucket with this bound",
          """
          A histogram counts up to certain bounds only, which the contract lists. There is no series
          for any other bound, and a share of "faster than" that asks for it is empty. In the example
          shop_checkout_seconds has the bounds 0.1, 0.5, 1 and 5.
          """,
          Example.query("rate(shop_checkout_seconds_bucket{le=\"0.3\"}[5m])"),
          Example.query("rate(shop_checkout_seconds_bucket{le=\"0.5\"}[5m])"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Expr expr, Contract contract, Report report) {
    Claim.in(expr, contract)
        .forEach(
            claim -> {
              String series = claim.selector().metric().orElse("");
              contract
                  .ownerOf(series)
                  .filter(owner -> owner.labels(series).contains("le"))
                  .ifPresent(
                      owner ->
                          claim
                              .selector()
                              .matchersOn("le")
                              .forEach(bound -> check(ask, bound, owner.metric(), report)));
            });
  }

  private void check(Ask ask, Matcher bound, Metric histogram, Report report) {
    boolean plain = !bound.op().isRegex() && !Variables.anyIn(bound.value());
    if (plain && !isBound(bound.value(), histogram)) {
      report.add(
          ask.violation(
              this,
              bound.valueSpan(),
              "\"" + histogram.name() + "\" has no bucket up to \"" + bound.value() + "\"",
              "write one of its bounds: " + bounds(histogram)));
    }
  }

  /** Prometheus writes 1 as "1" or as "1.0", depending on its version. */
  private static boolean isBound(String value, Metric histogram) {
    try {
      return value.equals("+Inf") || histogram.buckets().contains(Double.valueOf(value));
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }

  private static String bounds(Metric histogram) {
    return histogram.buckets().stream()
            .map(bound -> Json.of(bound).toString())
            .collect(Collectors.joining(", "))
        + ", +Inf";
  }
}
