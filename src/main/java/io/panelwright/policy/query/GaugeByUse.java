package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Subject;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.VectorSelector;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Metrics that may be gauges although their names end like a counter's: many gauges end in
 * "_total", too, since they are sums. A dashboard that averages a metric over time takes it for a
 * gauge, and so do names of what there is at a time, such as files.
 */
final class GaugeByUse {

  /** Functions that make sense of gauges alone. */
  private static final Set<String> OF_GAUGES =
      Set.of(
          "avg_over_time",
          "min_over_time",
          "max_over_time",
          "stddev_over_time",
          "quantile_over_time",
          "deriv",
          "predict_linear");

  private static final Set<String> STOCKS =
      Set.of(
          "active",
          "available",
          "capacity",
          "files",
          "free",
          "inode",
          "items",
          "limit",
          "memory",
          "open",
          "pending",
          "pods",
          "size",
          "space",
          "throughput",
          "up",
          "uptime",
          "used");

  private GaugeByUse() {}

  /** Whether a selector of a dashboard may find a gauge. */
  static Predicate<VectorSelector> of(Subject subject) {
    Set<String> used =
        subject.asks().stream()
            .map(Ask::expr)
            .flatMap(expr -> expr.stream().flatMap(Expr::walk))
            .flatMap(GaugeByUse::averaged)
            .collect(Collectors.toSet());
    return selector -> {
      String name = selector.metric().orElse("");
      return used.contains(name) || Arrays.stream(name.split("_")).anyMatch(STOCKS::contains);
    };
  }

  /** The metric that a function for gauges is given. */
  private static Stream<String> averaged(Expr expr) {
    return expr instanceof Call call && OF_GAUGES.contains(call.name())
        ? call.args().stream()
            .filter(MatrixSelector.class::isInstance)
            .flatMap(range -> Core.metric(range).stream())
        : Stream.empty();
  }
}
