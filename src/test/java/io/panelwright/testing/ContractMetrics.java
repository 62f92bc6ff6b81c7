package io.panelwright.testing;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.Producer;
import io.panelwright.contract.SeriesPresence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The metrics of a producer in Prometheus' text format, according to its contract. */
public final class ContractMetrics {

  private final StringBuilder text = new StringBuilder();
  private final double now = System.currentTimeMillis() / 1000.0;

  private ContractMetrics() {}

  /**
   * All metrics with a series for each known value of their labels; counters grow with the time.
   */
  public static String busy(Producer producer) {
    return expose(producer, metric -> true);
  }

  /** HELP and TYPE of all metrics, and samples of those that exist without events. */
  public static String idle(Producer producer) {
    return expose(producer, metric -> metric.presence() == SeriesPresence.ALWAYS);
  }

  /** HELP and TYPE of all metrics. */
  public static String silent(Producer producer) {
    return expose(producer, metric -> false);
  }

  private static String expose(Producer producer, Predicate<Metric> sampled) {
    var metrics = new ContractMetrics();
    for (Metric metric : producer.metrics()) {
      metrics.declare(metric);
      if (sampled.test(metric)) {
        labels(metric.labels()).forEach(labels -> metrics.sample(metric, labels));
      }
    }
    return metrics.text.toString();
  }

  private void declare(Metric metric) {
    String type =
        switch (metric.type()) {
          case COUNTER, GAUGE, HISTOGRAM, SUMMARY -> metric.type().name().toLowerCase(Locale.ROOT);
          case INFO -> "gauge";
          case UNKNOWN -> "untyped";
          case NATIVE_HISTOGRAM ->
              throw new IllegalArgumentException(metric.name() + ": no text format has these");
        };
    text.append("# HELP ").append(metric.name()).append(" As in the contract.\n");
    text.append("# TYPE ").append(metric.name()).append(' ').append(type).append('\n');
  }

  private static List<String> labels(List<Label> labels) {
    List<String> all = List.of("");
    for (Label label : labels) {
      List<String> values = label.isClosed() ? label.values() : List.of(label.name() + "-1");
      List<String> longer = new ArrayList<>();
      for (String before : all) {
        values.forEach(
            value ->
                longer.add(
                    (before.isEmpty() ? "" : before + ",") + label.name() + "=\"" + value + "\""));
      }
      all = longer;
    }
    return all;
  }

  private void sample(Metric metric, String labels) {
    double grown = Math.floor(now * 3);
    switch (metric.type()) {
      case COUNTER, UNKNOWN -> line(metric.name(), labels, grown);
      case GAUGE, INFO ->
          line(metric.name(), labels, metric.unit() == MetricUnit.UNIX_TIME ? now : 1);
      case HISTOGRAM -> histogram(metric, labels, grown);
      case SUMMARY -> summary(metric, labels, grown);
      case NATIVE_HISTOGRAM -> throw new IllegalArgumentException(metric.name());
    }
  }

  private void histogram(Metric metric, String labels, double grown) {
    int bucket = 1;
    for (double bound : metric.buckets()) {
      line(metric.name() + "_bucket", with(labels, "le=\"" + bound + "\""), grown * bucket++);
    }
    line(metric.name() + "_bucket", with(labels, "le=\"+Inf\""), grown * bucket);
    line(metric.name() + "_sum", labels, grown * metric.buckets().stream().findFirst().orElse(1.0));
    line(metric.name() + "_count", labels, grown * bucket);
  }

  private void summary(Metric metric, String labels, double grown) {
    for (double quantile : metric.distribution().quantiles().orElse(List.of())) {
      line(metric.name(), with(labels, "quantile=\"" + quantile + "\""), quantile);
    }
    line(metric.name() + "_sum", labels, grown / 2);
    line(metric.name() + "_count", labels, grown);
  }

  private static String with(String labels, String more) {
    return labels.isEmpty() ? more : labels + "," + more;
  }

  private void line(String name, String labels, double value) {
    text.append(name).append('{').append(labels).append("} ").append(value).append('\n');
  }
}
