package io.panelwright.contract.exporter;

import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Distribution;
import io.panelwright.contract.Domain;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.MetricType;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.RenamedMetric;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Metrics of an exporter that a contract declares.
 *
 * @param exporter that serves them
 * @param metrics by name
 */
public record ExporterMetrics(Exporter exporter, List<Metric> metrics) {

  public ExporterMetrics {
    metrics = List.copyOf(metrics);
  }

  /**
   * Only these metrics.
   *
   * @param names of metrics; {@code *} matches any characters, as in {@code node_cpu_*}
   * @throws IllegalArgumentException if a name matches none of the metrics
   */
  public ExporterMetrics only(String... names) {
    List<NamePattern> patterns = patterns(names);
    return with(metrics.stream().filter(metric -> matchesAny(patterns, metric)).toList());
  }

  /**
   * Without these metrics; see {@link #only}.
   *
   * @throws IllegalArgumentException if a name matches none of the metrics
   */
  public ExporterMetrics without(String... names) {
    List<NamePattern> patterns = patterns(names);
    return with(metrics.stream().filter(metric -> !matchesAny(patterns, metric)).toList());
  }

  /**
   * With these metrics of the exporter in addition, for example of an open family.
   *
   * @throws IllegalArgumentException if the exporter has no such metric
   */
  public ExporterMetrics and(String... names) {
    return and(Arrays.stream(names).map(this::metricOf).toArray(Metric[]::new));
  }

  /** With these metrics in addition; a metric with the same name is replaced. */
  public ExporterMetrics and(Metric... others) {
    Map<String, Metric> all = new LinkedHashMap<>();
    Stream.concat(metrics.stream(), Arrays.stream(others))
        .forEach(metric -> all.put(metric.name(), metric));
    return with(List.copyOf(all.values()));
  }

  /** With a list of metrics in addition; a metric with the same name is replaced. */
  public ExporterMetrics and(List<Metric> others) {
    return and(others.toArray(Metric[]::new));
  }

  /** With the metrics of a second exporter that the same job serves. */
  public ExporterMetrics and(Exporter other) {
    return and(other.metrics().toArray(Metric[]::new));
  }

  /**
   * Adds labels to metrics, for example the common tags of Micrometer.
   *
   * @param name of the metrics, or a pattern; {@code "*"} for all
   * @throws IllegalArgumentException if the name matches none of the metrics
   */
  public ExporterMetrics withLabels(String name, Label... labels) {
    return change(new String[] {name}, metric -> withLabels(metric, labels));
  }

  /**
   * Turns summaries into histograms, as {@code
   * management.metrics.distribution.percentiles-histogram} of Spring Boot does.
   *
   * @throws IllegalArgumentException if a name matches no summary
   */
  public ExporterMetrics withHistograms(String... names) {
    for (String name : names) {
      NamePattern pattern = NamePattern.of(name);
      if (metrics.stream().noneMatch(m -> isSummary(m) && pattern.matches(m.name()))) {
        throw new IllegalArgumentException(
            "no summary of " + exporter.title() + " matches \"" + name + "\"");
      }
    }
    return change(names, ExporterMetrics::asHistogram);
  }

  /**
   * Declares these metrics under their names of older versions, too. They are in a contract if some
   * hosts still have an older version, such as jmx_exporter before 1.0.
   */
  public ExporterMetrics withOldNames() {
    Map<String, Metric> byName = new LinkedHashMap<>();
    metrics.forEach(metric -> byName.put(metric.name(), metric));
    return and(
        RenamedMetric.all().stream()
            .filter(renamed -> exporter.isNamed(renamed.exporter()))
            .filter(renamed -> byName.containsKey(renamed.newName()))
            .filter(renamed -> !byName.containsKey(renamed.oldName()))
            .map(renamed -> underOldName(byName.get(renamed.newName()), renamed))
            .toArray(Metric[]::new));
  }

  private static Metric underOldName(Metric metric, RenamedMetric renamed) {
    return new Metric(
        renamed.oldName(),
        metric.type() == MetricType.INFO ? MetricType.GAUGE : metric.type(),
        metric.labels(),
        renamed.oldUnit().orElse(metric.unit()),
        metric.distribution(),
        SeriesPresence.AFTER_FIRST_EVENT,
        metric.help());
  }

  /**
   * A producer with these metrics.
   *
   * @param job its {@code job} label in Prometheus
   */
  public Producer producer(String job, PrometheusServer scrapedBy) {
    return Producer.of(job, scrapedBy, metrics).named(exporter.title() + " (" + job + ")");
  }

  /** A domain whose one producer has these metrics. */
  public Domain domain(
      String name, DatasourceBinding datasource, String job, PrometheusServer scrapedBy) {
    return Domain.of(name, datasource, producer(job, scrapedBy));
  }

  private ExporterMetrics change(String[] names, UnaryOperator<Metric> change) {
    List<NamePattern> patterns = patterns(names);
    return with(
        metrics.stream()
            .map(metric -> matchesAny(patterns, metric) ? change.apply(metric) : metric)
            .toList());
  }

  private ExporterMetrics with(List<Metric> changed) {
    return new ExporterMetrics(exporter, changed);
  }

  private static Metric withLabels(Metric metric, Label... labels) {
    Map<String, Label> all = new LinkedHashMap<>();
    metric.labels().forEach(label -> all.put(label.name(), label));
    Arrays.stream(labels).forEach(label -> all.put(label.name(), label));
    return new Metric(
        metric.name(),
        metric.type(),
        List.copyOf(all.values()),
        metric.unit(),
        metric.distribution(),
        metric.presence(),
        metric.help());
  }

  private static boolean isSummary(Metric metric) {
    return metric.type() == MetricType.SUMMARY;
  }

  private static Metric asHistogram(Metric metric) {
    return !isSummary(metric)
        ? metric
        : new Metric(
            metric.name(),
            MetricType.HISTOGRAM,
            metric.labels(),
            metric.unit(),
            Distribution.UNKNOWN,
            metric.presence(),
            metric.help());
  }

  private Metric metricOf(String name) {
    return exporter
        .metric(name)
        .filter(metric -> metric.name().equals(name))
        .orElseThrow(() -> unknown(name, names(exporter.metrics())));
  }

  private List<NamePattern> patterns(String... names) {
    List<NamePattern> patterns = new ArrayList<>();
    for (String name : names) {
      NamePattern pattern = NamePattern.of(name);
      if (metrics.stream().noneMatch(metric -> pattern.matches(metric.name()))) {
        throw unknown(name, names(metrics));
      }
      patterns.add(pattern);
    }
    return patterns;
  }

  private static boolean matchesAny(List<NamePattern> patterns, Metric metric) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(metric.name()));
  }

  private static List<String> names(List<Metric> metrics) {
    return metrics.stream().map(Metric::name).toList();
  }

  private IllegalArgumentException unknown(String name, List<String> known) {
    return new IllegalArgumentException(
        NamePattern.isPattern(name)
            ? "no metric of " + exporter.title() + " matches \"" + name + "\""
            : exporter.title()
                + " has no metric \""
                + name
                + "\""
                + Suggestions.didYouMean(name, known));
  }
}
