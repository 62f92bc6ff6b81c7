package io.panelwright.contract;

import io.panelwright.promql.analysis.SeriesInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * A metric that a producer declares.
 *
 * @param name without the suffixes of a histogram's series
 * @param buckets upper bounds of a histogram in its {@code unit}, ascending, without {@code +Inf};
 *     empty for other types
 * @param help one sentence about its meaning; may be empty
 */
public record Metric(
    String name,
    MetricType type,
    List<Label> labels,
    MetricUnit unit,
    List<Double> buckets,
    SeriesPresence presence,
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
          name + ": buckets must be finite (+Inf is implied), found " + buckets);
    }
    if (!buckets.equals(buckets.stream().sorted().distinct().toList())) {
      throw new IllegalArgumentException(name + ": buckets must ascend, found " + buckets);
    }
  }

  /** A counter of events or things. */
  public static Metric counter(String name, SeriesPresence presence, Label... labels) {
    return new Metric(
        name, MetricType.COUNTER, List.of(labels), MetricUnit.COUNT, List.of(), presence, "");
  }

  /** A gauge in this unit. */
  public static Metric gauge(
      String name, MetricUnit unit, SeriesPresence presence, Label... labels) {
    return new Metric(name, MetricType.GAUGE, List.of(labels), unit, List.of(), presence, "");
  }

  /** A classic histogram; its buckets are in its unit. */
  public static Metric histogram(
      String name,
      MetricUnit unit,
      List<Double> buckets,
      SeriesPresence presence,
      Label... labels) {
    return new Metric(name, MetricType.HISTOGRAM, List.of(labels), unit, buckets, presence, "");
  }

  /** This metric with a help text, which its producer also serves. */
  public Metric help(String text) {
    return new Metric(name, type, labels, unit, buckets, presence, text);
  }

  /** The kind of one of its series. */
  SeriesInfo.Kind kind(String series) {
    return switch (type) {
      case COUNTER -> SeriesInfo.Kind.COUNTER;
      case GAUGE -> SeriesInfo.Kind.GAUGE;
      case HISTOGRAM ->
          isBuckets(series)
              ? SeriesInfo.Kind.BUCKET
              : series.endsWith("_sum") ? SeriesInfo.Kind.SUM : SeriesInfo.Kind.COUNT;
    };
  }

  /** Whether a series name is that of its buckets, which have the label {@code le}. */
  boolean isBuckets(String series) {
    return type == MetricType.HISTOGRAM && series.equals(name + "_bucket");
  }

  /** The names of its series in Prometheus. */
  public List<String> seriesNames() {
    return type == MetricType.HISTOGRAM
        ? Stream.of("_bucket", "_sum", "_count").map(name::concat).toList()
        : List.of(name);
  }
}
