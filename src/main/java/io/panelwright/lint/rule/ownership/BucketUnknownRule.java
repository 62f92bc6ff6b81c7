package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.SeriesOwners;
import io.panelwright.json.Json;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr.VectorSelector;
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
  public void check(ContractQuery query, ViolationReporter reporter) {
    for (OwnedSelector owned : query.selectors()) {
      VectorSelector selector = owned.selector();
      // Owners are expensive to find, and most selectors have no bound.
      if (!selector.matchersOn("le").isEmpty()) {
        check(query.query(), selector, query.contract().owners(selector), reporter);
      }
    }
  }

  private void check(
      DashboardQuery query,
      VectorSelector selector,
      SeriesOwners owners,
      ViolationReporter reporter) {
    List<Double> bounds = bounds(owners);
    if (bounds.isEmpty()) {
      return;
    }
    String metric = owners.first().orElseThrow().name();
    for (LabelMatcher bound : selector.matchersOn("le")) {
      boolean plain = !bound.op().isRegex() && !GrafanaVariables.containsAny(bound.value());
      if (plain && !isBound(bound.value(), bounds)) {
        reporter.add(
            query.violation(
                this,
                bound.valueSpan(),
                "\"" + metric + "\" has no bucket bound \"" + bound.value() + "\"",
                "use one of its bounds: " + text(bounds)));
      }
    }
  }

  /** The bounds of the histogram in all its jobs; empty if they are unknown for one. */
  private static List<Double> bounds(SeriesOwners owners) {
    List<List<Double>> all =
        owners.ownerships().stream()
            .filter(owner -> owner.labels(owners.series()).contains("le"))
            .map(owner -> owner.metric().buckets())
            .toList();
    return all.stream().anyMatch(List::isEmpty)
        ? List.of()
        : all.stream().flatMap(List::stream).distinct().sorted().toList();
  }

  /**
   * Whether the histogram has a bound. Prometheus formats 1 as "1" or "1.0", depending on its
   * version.
   */
  private static boolean isBound(String value, List<Double> bounds) {
    try {
      return value.equals("+Inf") || bounds.contains(Double.valueOf(value));
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }

  private static String text(List<Double> bounds) {
    return bounds.stream().map(bound -> Json.of(bound).toString()).collect(Collectors.joining(", "))
        + ", +Inf";
  }
}
