package io.panelwright.contract;

import io.panelwright.promql.analysis.Known;
import java.util.List;
import java.util.stream.Stream;

/**
 * A metric as its producer declares it.
 *
 * @param name without the suffixes of a histogram's series
 * @param buckets upper bounds of a histogram in its {@code unit}, ascending, without {@code +Inf};
 *     empty for other types
 * @param help what it says, in one sentence; empty where nobody wrote one
 */
public record Metric(
    String name,
    MetricType type,
    List<Label> labels,
    MetricUnit unit,
    List<Double> buckets,
    Silence silence,
    String help) {

  public Metric {
    labels = List.copyOf(labels);
    buckets = List.copyOf(buckets);
    if (!name.matches("[a-zA-Z_:][a-zA-Z0-9_:]*")) {
      throw new IllegalArgumentException("\"" + name + "\" is not a metric name");
    }
    if (buckets.isEmpty() == (type == MetricType.HISTOGRAM)) {
      throw new IllegalArgumentException(name + ": a histogram has buckets, other types have none");
    }
    if (!buckets.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          name + ": buckets must be finite (+Inf goes without saying), found " + buckets);
    }
    if (!buckets.equals(buckets.stream().sorted().distinct().toList())) {
      throw new IllegalArgumentException(name + ": buckets must ascend, found " + buckets);
    }
  }

  /** A counter of things. */
  public static Metric counter(String name, Silence silence, Label... labels) {
    return new Metric(
        name, MetricType.COUNTER, List.of(labels), MetricUnit.COUNT, List.of(), silence, "");
  }

  /** A gauge in this unit. */
  public static Metric gauge(String name, MetricUnit unit, Silence silence, Label... labels) {
    return new Metric(name, MetricType.GAUGE, List.of(labels), unit, List.of(), silence, "");
  }

  /** A classic histogram; its buckets are in its unit. */
  public static Metric histogram(
      String name, MetricUnit unit, List<Double> buckets, Silence silence, Label... labels) {
    return new Metric(name, MetricType.HISTOGRAM, List.of(labels), unit, buckets, silence, "");
  }

  /** The same with this help, which its producer serves, too. */
  public Metric help(String sentence) {
    return new Metric(name, type, labels, unit, buckets, silence, sentence);
  }

  /** How the values of one of its series come about. */
  Known.Kind kind(String series) {
    return switch (type) {
      case COUNTER -> Known.Kind.COUNTER;
      case GAUGE -> Known.Kind.GAUGE;
      case HISTOGRAM ->
          isBuckets(series)
              ? Known.Kind.BUCKET
              : series.endsWith("_sum") ? Known.Kind.SUM : Known.Kind.COUNT;
    };
  }

  /** Whether a name is that of its buckets, which have the label {@code le}. */
  boolean isBuckets(String series) {
    return type == MetricType.HISTOGRAM && series.equals(name + "_bucket");
  }

  /** The names under which Prometheus stores its series. */
  public List<String> seriesNames() {
    return type == MetricType.HISTOGRAM
        ? Stream.of("_bucket", "_sum", "_count").map(name::concat).toList()
        : List.of(name);
  }
}
