package io.panelwright.contract;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Variables;
import io.panelwright.promql.analysis.Known;
import io.panelwright.promql.analysis.Measure;
import io.panelwright.promql.analysis.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Series that come about by themselves and belong to no domain. */
public final class Everywhere {

  /** Series of alert rules. */
  private static final List<String> ALERTS = List.of("ALERTS", "ALERTS_FOR_STATE");

  /** First words of what client libraries and runtimes add to every producer. */
  private static final List<String> LIBRARIES =
      List.of("process_", "go_", "python_", "jvm_", "promhttp_", "nodejs_", "dotnet_", "ruby_");

  /** {@code up}: 1 or 0 for each target, which may have labels of its own. */
  static final Known UP = Known.of(Known.Kind.GAUGE, Quantity.of(Measure.FLAG));

  private Everywhere() {}

  /** Whether every Prometheus has this metric: one per target, or one per alert. */
  public static boolean has(String metric) {
    return metric.equals("up") || metric.startsWith("scrape_") || ALERTS.contains(metric);
  }

  /** Whether a pattern on the name finds some of them. */
  static boolean isAnyOf(Matcher matcher) {
    return Stream.concat(Stream.of("up", "scrape_duration_seconds"), ALERTS.stream())
        .anyMatch(matcher::matches);
  }

  /** Whether client libraries and runtimes add it to what a producer declares. */
  static boolean isOfLibraries(String metric) {
    return LIBRARIES.stream().anyMatch(metric::startsWith);
  }

  /** Whether it tells of alert rules, which have labels of their own. */
  public static boolean isOfAlerts(String metric) {
    return ALERTS.contains(metric);
  }

  /** The one job that a selector of such a metric asks for. */
  public static Optional<String> job(VectorSelector selector) {
    return selector
        .metric()
        .filter(metric -> has(metric) && !isOfAlerts(metric))
        .flatMap(
            metric ->
                selector.matchersOn("job").stream()
                    .filter(matcher -> matcher.op() == Matcher.Op.EQUAL)
                    .map(Matcher::value)
                    .filter(job -> !Variables.anyIn(job))
                    .findFirst());
  }
}
