package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.LintContext;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.InnerSelector;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognizes metrics that may be gauges although their names end like a counter's. Gauges also end
 * in "_total" if they are sums. A metric is treated as a gauge if the dashboard averages it over
 * time, or if its name means a current number of things, such as files.
 */
final class GaugeHeuristic {

  /** Functions that are only meaningful for gauges. */
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

  private GaugeHeuristic() {}

  /** Returns a test whether a selector may match a gauge. */
  static Predicate<VectorSelector> infer(LintContext context) {
    Set<String> used =
        context.queries().stream()
            .map(DashboardQuery::expr)
            .flatMap(expr -> expr.stream().flatMap(Expr::walk))
            .flatMap(GaugeHeuristic::averaged)
            .collect(Collectors.toSet());
    return selector -> {
      String name = selector.metric().orElse("");
      return used.contains(name) || Arrays.stream(name.split("_")).anyMatch(STOCKS::contains);
    };
  }

  /** The metric in a call of a function for gauges. */
  private static Stream<String> averaged(Expr expr) {
    return expr instanceof Call call && OF_GAUGES.contains(call.name())
        ? call.args().stream()
            .filter(MatrixSelector.class::isInstance)
            .flatMap(range -> InnerSelector.findMetric(range).stream())
        : Stream.empty();
  }
}
