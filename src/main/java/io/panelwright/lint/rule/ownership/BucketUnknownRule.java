package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Metric;
import io.panelwright.json.Json;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import java.util.List;
import java.util.stream.Collectors;

/** Reports matchers on a bucket bound that the histogram does not have. */
final class BucketUnknownRule implements ContractRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "bucket-unknown",
          "the histogram has no bucket with this bound",
          """
          A histogram has only the bucket bounds that the contract lists. No series exists for
          another bound, so a query of the share below that bound is empty. In the example
          shop_checkout_seconds has the bounds 0.1, 0.5, 1 and 5.
          """,
          Example.query("rate(shop_checkout_seconds_bucket{le=\"0.3\"}[5m])"),
          Example.query("rate(shop_checkout_seconds_bucket{le=\"0.5\"}[5m])"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(
      DashboardQuery query, Expr expr, Contract contract, ViolationReporter reporter) {
    OwnedSelector.collect(expr, contract)
        .forEach(
            selector -> {
              String series = selector.selector().metric().orElse("");
              contract
                  .ownerOf(series)
                  .filter(owner -> owner.labels(series).contains("le"))
                  .ifPresent(
                      owner ->
                          selector
                              .selector()
                              .matchersOn("le")
                              .forEach(bound -> check(query, bound, owner.metric(), reporter)));
            });
  }

  private void check(
      DashboardQuery query, LabelMatcher bound, Metric histogram, ViolationReporter reporter) {
    boolean plain = !bound.op().isRegex() && !GrafanaVariables.containsAny(bound.value());
    if (plain && !isBound(bound.value(), histogram)) {
      reporter.add(
          query.violation(
              this,
              bound.valueSpan(),
              "\"" + histogram.name() + "\" has no bucket bound \"" + bound.value() + "\"",
              "use one of its bounds: " + bounds(histogram)));
    }
  }

  /**
   * Whether the histogram has a bound. Prometheus formats 1 as "1" or "1.0", depending on its
   * version.
   */
  private static boolean isBound(String value, Metric histogram) {
    List<Double> bounds = histogram.buckets();
    try {
      double number = value.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(value);
      return bounds.isEmpty() || number == Double.POSITIVE_INFINITY || bounds.contains(number);
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
