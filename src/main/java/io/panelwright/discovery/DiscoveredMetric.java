package io.panelwright.discovery;

import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.SeriesPresence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A metric family of a server.
 *
 * @param name without the suffixes of a histogram's or summary's series
 * @param type from the metadata; from names and labels if there is none
 * @param unit from the metadata or the name
 * @param help as the producer serves it; any text
 * @param jobs that expose it, sorted
 * @param labels of its series, without those of targets, {@code le} and {@code quantile}; sorted
 * @param buckets upper bounds of a classic histogram without {@code +Inf}, ascending
 * @param quantiles of a summary, ascending
 * @param series the number of its series
 * @param typeDeclared whether the producer declares the type; otherwise it is inferred
 */
public record DiscoveredMetric(
    String name,
    MetricType type,
    MetricUnit unit,
    String help,
    List<String> jobs,
    List<DiscoveredLabel> labels,
    List<Double> buckets,
    List<Double> quantiles,
    long series,
    boolean typeDeclared) {

  public DiscoveredMetric {
    jobs = List.copyOf(jobs);
    labels = List.copyOf(labels);
    buckets = List.copyOf(buckets);
    quantiles = List.copyOf(quantiles);
  }

  /** A metric whose producer declares its type. */
  public DiscoveredMetric(
      String name,
      MetricType type,
      MetricUnit unit,
      String help,
      List<String> jobs,
      List<DiscoveredLabel> labels,
      List<Double> buckets,
      List<Double> quantiles,
      long series) {
    this(name, type, unit, help, jobs, labels, buckets, quantiles, series, true);
  }

  /** The names of its series in Prometheus. */
  public List<String> seriesNames() {
    return switch (type) {
      case HISTOGRAM -> List.of(name + "_bucket", name + "_sum", name + "_count");
      case SUMMARY -> List.of(name, name + "_sum", name + "_count");
      case COUNTER, GAUGE, NATIVE_HISTOGRAM, INFO, UNKNOWN -> List.of(name);
    };
  }

  /** When its series exist: client libraries create those with labels at the first event. */
  public SeriesPresence presence() {
    boolean ofEvents =
        switch (type) {
          case COUNTER, HISTOGRAM, NATIVE_HISTOGRAM, SUMMARY -> true;
          case GAUGE, INFO, UNKNOWN -> false;
        };
    return series == 0 || ofEvents && !labels.isEmpty()
        ? SeriesPresence.AFTER_FIRST_EVENT
        : SeriesPresence.ALWAYS;
  }

  /** This metric with the jobs, labels, values and series of the same metric of another job. */
  DiscoveredMetric union(DiscoveredMetric other) {
    Map<String, DiscoveredLabel> allLabels = new TreeMap<>();
    Stream.concat(labels.stream(), other.labels.stream())
        .forEach(label -> allLabels.merge(label.name(), label, DiscoveredLabel::union));
    return new DiscoveredMetric(
        name,
        type,
        unit,
        help,
        sorted(jobs, other.jobs),
        List.copyOf(allLabels.values()),
        sorted(buckets, other.buckets),
        sorted(quantiles, other.quantiles),
        series + other.series,
        typeDeclared || other.typeDeclared);
  }

  private static <T extends Comparable<T>> List<T> sorted(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().sorted().toList();
  }
}
