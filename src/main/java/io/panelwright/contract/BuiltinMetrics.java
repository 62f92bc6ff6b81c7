package io.panelwright.contract;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.analysis.MeasurementUnit;
import io.panelwright.promql.analysis.Quantity;
import io.panelwright.promql.analysis.SeriesInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Metrics that every Prometheus has, such as {@code up}; they have no owner. */
public final class BuiltinMetrics {

  /** Series of alert rules. */
  private static final List<String> ALERTS = List.of("ALERTS", "ALERTS_FOR_STATE");

  /** Prefixes of the metrics that client libraries and runtimes add to every producer. */
  private static final List<String> LIBRARY_PREFIXES =
      List.of("process_", "go_", "python_", "jvm_", "promhttp_", "nodejs_", "dotnet_", "ruby_");

  /** {@code up}: 1 or 0 for each target. */
  static final SeriesInfo UP =
      SeriesInfo.of(SeriesInfo.Kind.GAUGE, Quantity.of(MeasurementUnit.FLAG));

  private BuiltinMetrics() {}

  /** Whether every Prometheus has this metric, for each target or for each alert. */
  public static boolean contains(String metric) {
    return metric.equals("up") || metric.startsWith("scrape_") || ALERTS.contains(metric);
  }

  /** Whether a matcher on the metric name matches a built-in metric. */
  static boolean matchesAny(LabelMatcher matcher) {
    return Stream.concat(Stream.of("up", "scrape_duration_seconds"), ALERTS.stream())
        .anyMatch(matcher::matches);
  }

  /** Whether client libraries and runtimes add this metric. */
  public static boolean isLibraryMetric(String metric) {
    return LIBRARY_PREFIXES.stream().anyMatch(metric::startsWith);
  }

  /** Whether the metric has the state of alert rules, whose labels it has. */
  public static boolean isAlertMetric(String metric) {
    return ALERTS.contains(metric);
  }

  /**
   * The job that a selector requires, of a metric that every target has or a client library adds;
   * empty for other metrics, and if it is not a single job.
   */
  public static Optional<String> job(VectorSelector selector) {
    return selector
        .metric()
        .filter(metric -> contains(metric) || isLibraryMetric(metric))
        .filter(metric -> !isAlertMetric(metric))
        .flatMap(
            metric ->
                selector.matchersOn("job").stream()
                    .filter(matcher -> matcher.op() == LabelMatcher.Op.EQUAL)
                    .map(LabelMatcher::value)
                    .filter(job -> !GrafanaVariables.containsAny(job))
                    .findFirst());
  }
}
