package io.panelwright.scaffold;

import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The facts on which all declarations of a metric agree. */
final class MetricFacts {

  private final Map<String, MetricType> types = new HashMap<>();
  private final Map<String, MetricUnit> units = new HashMap<>();

  /** Metrics by the names of their series. */
  private final Map<String, String> series = new HashMap<>();

  void add(Metric metric) {
    if (metric.type() != MetricType.UNKNOWN) {
      types.putIfAbsent(metric.name(), metric.type());
    }
    if (metric.unit() != MetricUnit.UNKNOWN) {
      units.putIfAbsent(metric.name(), metric.unit());
    }
    metric.seriesNames().forEach(name -> series.putIfAbsent(name, metric.name()));
  }

  /**
   * The metric, without a unit that contradicts an earlier declaration; empty if its type does, or
   * if one of its series is that of another metric: a gauge {@code x_count} beside a histogram x.
   */
  Optional<Metric> agreeing(Metric metric) {
    boolean sameType =
        metric.type() == MetricType.UNKNOWN
            || types.getOrDefault(metric.name(), metric.type()) == metric.type();
    boolean ownSeries =
        metric.seriesNames().stream()
            .allMatch(name -> series.getOrDefault(name, metric.name()).equals(metric.name()));
    if (!sameType || !ownSeries) {
      return Optional.empty();
    }
    boolean sameUnit =
        metric.unit() == MetricUnit.UNKNOWN
            || units.getOrDefault(metric.name(), metric.unit()) == metric.unit();
    return sameUnit || metric.type() == MetricType.INFO
        ? Optional.of(metric)
        : Optional.of(withUnknownUnit(metric));
  }

  private static Metric withUnknownUnit(Metric metric) {
    return new Metric(
        metric.name(),
        metric.type(),
        metric.labels(),
        MetricUnit.UNKNOWN,
        metric.distribution(),
        metric.presence(),
        metric.help());
  }
}
