package peaktrade.exporter;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Registers metrics of the client library as the contract declares them. */
final class MetricInstruments {

  private final PrometheusRegistry registry;

  MetricInstruments(PrometheusRegistry registry) {
    this.registry = registry;
  }

  Counter counter(Metric metric) {
    return Counter.builder()
        .name(name(metric, MetricType.COUNTER))
        .help(metric.help())
        .labelNames(labels(metric))
        .withoutExemplars()
        .register(registry);
  }

  Gauge gauge(Metric metric) {
    return Gauge.builder()
        .name(name(metric, MetricType.GAUGE))
        .help(metric.help())
        .labelNames(labels(metric))
        .withoutExemplars()
        .register(registry);
  }

  Histogram histogram(Metric metric) {
    return Histogram.builder()
        .name(name(metric, MetricType.HISTOGRAM))
        .help(metric.help())
        .labelNames(labels(metric))
        .classicOnly()
        .classicUpperBounds(buckets(metric))
        .withoutExemplars()
        .register(registry);
  }

  private static String name(Metric metric, MetricType type) {
    if (metric.type() != type) {
      throw new IllegalArgumentException(metric.name() + " is not a " + type);
    }
    return metric.name();
  }

  static String[] labels(Metric metric) {
    return metric.labels().stream().map(Label::name).toArray(String[]::new);
  }

  static double[] buckets(Metric metric) {
    return metric.buckets().stream().mapToDouble(Double::doubleValue).toArray();
  }
}
