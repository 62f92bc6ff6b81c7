package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.LintContext;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.InnerSelector;
import io.panelwright.promql.analysis.MetricCatalog;
import io.panelwright.promql.analysis.SeriesInfo;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognizes metrics that may be gauges although their names end like a counter's. Gauges also end
 * in "_total" if they are sums. A metric is treated as a gauge if the dashboard averages it over
 * time or uses it as the whole of another gauge, or if its name means a current number of things,
 * such as files.
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

  /** Things whose number before "_total" is a current one. */
  private static final Set<String> THINGS =
      Set.of(
          "backends",
          "chunks",
          "clients",
          "collections",
          "connected",
          "consumers",
          "containers",
          "cores",
          "count",
          "cpus",
          "databases",
          "devices",
          "disk",
          "draining",
          "filesystem",
          "heap",
          "hosts",
          "indices",
          "instances",
          "mem",
          "members",
          "namespaces",
          "nodes",
          "partitions",
          "quota",
          "replicas",
          "servers",
          "shards",
          "slots",
          "storage",
          "swap",
          "tables",
          "threads",
          "topics",
          "total",
          "volumes",
          "waiting");

  private GaugeHeuristic() {}

  /** Returns a test whether a selector may match a gauge. */
  static Predicate<VectorSelector> infer(LintContext context) {
    Set<String> used =
        context.queries().stream()
            .map(DashboardQuery::expr)
            .flatMap(expr -> expr.stream().flatMap(Expr::walk))
            .flatMap(expr -> Stream.concat(averaged(expr), wholes(expr)))
            .collect(Collectors.toSet());
    return selector -> {
      String name = selector.metric().orElse("");
      return used.contains(name)
          || Arrays.stream(name.split("_")).anyMatch(STOCKS::contains)
          || endsWithThing(name);
    };
  }

  private static boolean endsWithThing(String name) {
    String base = name.replaceFirst("_total$", "");
    return !base.equals(name) && THINGS.contains(base.substring(base.lastIndexOf('_') + 1));
  }

  /** The metric from which, or through which, a gauge is subtracted or divided. */
  private static Stream<String> wholes(Expr expr) {
    if (!(expr instanceof BinaryExpr binary)) {
      return Stream.empty();
    }
    return switch (binary.op()) {
      case DIV -> whole(binary.right(), binary.left());
      case SUB -> whole(binary.left(), binary.right());
      default -> Stream.empty();
    };
  }

  private static Stream<String> whole(Expr whole, Expr part) {
    Expr unscaled = withoutFactor(part);
    Optional<String> metric = InnerSelector.findMetric(unscaled);
    boolean isGauge =
        metric.isPresent()
            && MetricCatalog.BY_NAME
                .seriesInfo(metric.get())
                .filter(SeriesInfo::isCumulative)
                .isEmpty()
            && unscaled.walk().noneMatch(inner -> inner instanceof MatrixSelector);
    return isGauge ? InnerSelector.findMetric(whole).stream() : Stream.empty();
  }

  /** The metric in a call of a function for gauges. */
  private static Stream<String> averaged(Expr expr) {
    return expr instanceof Call call && OF_GAUGES.contains(call.name())
        ? call.args().stream()
            .filter(MatrixSelector.class::isInstance)
            .flatMap(range -> InnerSelector.findMetric(range).stream())
        : Stream.empty();
  }

  /** The expression that is multiplied by a number. */
  private static Expr withoutFactor(Expr expr) {
    Expr inner = expr.withoutParens();
    if (inner instanceof BinaryExpr binary && binary.op() == BinaryOp.MUL) {
      return binary.left() instanceof NumberLiteral ? binary.right() : binary.left();
    }
    return inner;
  }
}
