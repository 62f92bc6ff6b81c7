package io.panelwright.contract;

import io.panelwright.promql.analysis.SeriesInfo;
import io.panelwright.text.ShortestDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A metric that a producer declares.
 *
 * @param name without the suffixes of the series of a histogram or summary
 * @param distribution of a histogram or summary; {@link Distribution#UNKNOWN} for other types
 * @param help one sentence about its meaning; may be empty
 */
public record Metric(
    String name,
    MetricType type,
    List<Label> labels,
    MetricUnit unit,
    Distribution distribution,
    SeriesPresence presence,
    String help) {

  private static final String BUCKET = "_bucket";
  private static final String SUM = "_sum";
  private static final String COUNT = "_count";

  /**
   * @throws IllegalArgumentException if the name, or a fact that its type does not have, is invalid
   */
  public Metric {
    labels = List.copyOf(labels);
    new MetricShape(name, type, labels, unit, distribution).validate();
  }

  /** A counter of events or things. */
  public static Metric counter(String name, SeriesPresence presence, Label... labels) {
    return counter(name, MetricUnit.COUNT, presence, labels);
  }

  /** A counter in this unit, such as bytes or seconds. */
  public static Metric counter(
      String name, MetricUnit unit, SeriesPresence presence, Label... labels) {
    return of(name, MetricType.COUNTER, unit, Distribution.UNKNOWN, presence, labels);
  }

  /** A gauge in this unit. */
  public static Metric gauge(
      String name, MetricUnit unit, SeriesPresence presence, Label... labels) {
    return of(name, MetricType.GAUGE, unit, Distribution.UNKNOWN, presence, labels);
  }

  /** A classic histogram; its buckets are in its unit. */
  public static Metric histogram(
      String name,
      MetricUnit unit,
      List<Double> buckets,
      SeriesPresence presence,
      Label... labels) {
    Distribution distribution = Distribution.ofBuckets(buckets);
    return of(name, MetricType.HISTOGRAM, unit, distribution, presence, labels);
  }

  /** A classic histogram with unknown buckets, such as those that users configure. */
  public static Metric histogram(
      String name, MetricUnit unit, SeriesPresence presence, Label... labels) {
    return histogram(name, unit, List.of(), presence, labels);
  }

  /** A native histogram, whose series has the metric's name and no label {@code le}. */
  public static Metric nativeHistogram(
      String name, MetricUnit unit, SeriesPresence presence, Label... labels) {
    return of(name, MetricType.NATIVE_HISTOGRAM, unit, Distribution.NATIVE, presence, labels);
  }

  /** A summary; its quantiles are unknown, and declared with {@link #quantiles}. */
  public static Metric summary(
      String name, MetricUnit unit, SeriesPresence presence, Label... labels) {
    return of(name, MetricType.SUMMARY, unit, Distribution.UNKNOWN, presence, labels);
  }

  /** An info metric, such as {@code build_info}: its value is 1, its labels have the facts. */
  public static Metric info(String name, SeriesPresence presence, Label... labels) {
    return of(name, MetricType.INFO, MetricUnit.FLAG, Distribution.UNKNOWN, presence, labels);
  }

  /** A metric whose producer declares no type, as node_exporter for {@code /proc/vmstat}. */
  public static Metric unknown(
      String name, MetricUnit unit, SeriesPresence presence, Label... labels) {
    return of(name, MetricType.UNKNOWN, unit, Distribution.UNKNOWN, presence, labels);
  }

  private static Metric of(
      String name,
      MetricType type,
      MetricUnit unit,
      Distribution distribution,
      SeriesPresence presence,
      Label... labels) {
    return new Metric(name, type, List.of(labels), unit, distribution, presence, "");
  }

  /** This metric with a help text, which its producer also serves. */
  public Metric help(String text) {
    return new Metric(name, type, labels, unit, distribution, presence, text);
  }

  /** This summary with these quantiles, ascending, such as {@code 0.5, 0.99}. */
  public Metric quantiles(double... quantiles) {
    return with(Distribution.ofQuantiles(Arrays.stream(quantiles).boxed().toList()));
  }

  /** This summary without quantiles: it has only the series {@code _sum} and {@code _count}. */
  public Metric withoutQuantiles() {
    return with(Distribution.ofQuantiles(List.of()));
  }

  /** This classic histogram as a native one, too: its series of both kinds exist. */
  public Metric alsoNative() {
    return with(distribution.alsoNative());
  }

  private Metric with(Distribution changed) {
    return new Metric(name, type, labels, unit, changed, presence, help);
  }

  /** The upper bounds of a classic histogram's buckets; empty if unknown or of another type. */
  public List<Double> buckets() {
    return distribution.buckets();
  }

  /** The values of the label {@code quantile}; empty if they are unknown. */
  List<String> quantileValues() {
    return distribution.quantiles().orElse(List.of()).stream().map(ShortestDecimal::print).toList();
  }

  /** The kind of one of its series. */
  SeriesInfo.Kind kind(String series) {
    boolean isPart = !series.equals(name);
    return switch (type) {
      case COUNTER -> SeriesInfo.Kind.COUNTER;
      case GAUGE, INFO -> SeriesInfo.Kind.GAUGE;
      case UNKNOWN -> SeriesInfo.Kind.UNKNOWN;
      case HISTOGRAM, NATIVE_HISTOGRAM -> isPart ? part(series) : SeriesInfo.Kind.HISTOGRAM;
      case SUMMARY -> isPart ? part(series) : SeriesInfo.Kind.QUANTILE;
    };
  }

  private SeriesInfo.Kind part(String series) {
    if (isBuckets(series)) {
      return SeriesInfo.Kind.BUCKET;
    }
    return series.endsWith(SUM) ? SeriesInfo.Kind.SUM : SeriesInfo.Kind.COUNT;
  }

  /** Whether a series name is that of its buckets, which have the label {@code le}. */
  boolean isBuckets(String series) {
    return type == MetricType.HISTOGRAM && series.equals(name + BUCKET);
  }

  /** Whether a series name is that of its quantiles, which have the label {@code quantile}. */
  boolean isQuantiles(String series) {
    return type == MetricType.SUMMARY && series.equals(name);
  }

  /** The names of its series in Prometheus. */
  public List<String> seriesNames() {
    return switch (type) {
      case COUNTER, GAUGE, INFO, UNKNOWN, NATIVE_HISTOGRAM -> List.of(name);
      case HISTOGRAM -> seriesNames(distribution.isNative(), BUCKET, SUM, COUNT);
      case SUMMARY -> {
        boolean hasQuantiles = distribution.quantiles().filter(List::isEmpty).isEmpty();
        yield seriesNames(hasQuantiles, SUM, COUNT);
      }
    };
  }

  private List<String> seriesNames(boolean withName, String... suffixes) {
    List<String> names = new ArrayList<>();
    if (withName) {
      names.add(name);
    }
    for (String suffix : suffixes) {
      names.add(name + suffix);
    }
    return List.copyOf(names);
  }
}
