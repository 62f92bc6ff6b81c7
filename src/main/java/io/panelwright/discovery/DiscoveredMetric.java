package io.panelwright.discovery;

import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.SeriesPresence;
import java.util.List;

/**
 * A metric family of a job.
 *
 * @param name without the suffixes of a histogram's or summary's series
 * @param labels of its series, without those of targets, {@code le} and {@code quantile}; sorted
 * @param buckets upper bounds of a classic histogram without {@code +Inf}, ascending
 * @param quantiles of a summary, ascending
 * @param series the number of its series
 * @param isAlsoNative whether a classic histogram is a native one, too: series of both forms exist
 */
public record DiscoveredMetric(
    String name,
    Metadata metadata,
    List<DiscoveredLabel> labels,
    List<Double> buckets,
    List<Double> quantiles,
    long series,
    boolean isAlsoNative) {

  public DiscoveredMetric {
    labels = List.copyOf(labels);
    buckets = List.copyOf(buckets);
    quantiles = List.copyOf(quantiles);
  }

  /** A metric that is not a histogram of both forms. */
  public DiscoveredMetric(
      String name,
      Metadata metadata,
      List<DiscoveredLabel> labels,
      List<Double> buckets,
      List<Double> quantiles,
      long series) {
    this(name, metadata, labels, buckets, quantiles, series, false);
  }

  /**
   * The metadata of a family.
   *
   * @param type from the producer; from names and labels if it declares none
   * @param unit from the producer or the name
   * @param help as the producer serves it; any text
   * @param typeDeclared whether the producer declares the type; otherwise it is inferred
   */
  public record Metadata(MetricType type, MetricUnit unit, String help, boolean typeDeclared) {

    /** Metadata with a type that the producer declares. */
    public static Metadata declared(MetricType type, MetricUnit unit, String help) {
      return new Metadata(type, unit, help, true);
    }
  }

  public MetricType type() {
    return metadata.type;
  }

  public MetricUnit unit() {
    return metadata.unit;
  }

  public String help() {
    return metadata.help;
  }

  /** The names of its series in Prometheus. */
  public List<String> seriesNames() {
    return switch (type()) {
      case HISTOGRAM ->
          isAlsoNative
              ? List.of(name, name + "_bucket", name + "_sum", name + "_count")
              : List.of(name + "_bucket", name + "_sum", name + "_count");
      case SUMMARY -> List.of(name, name + "_sum", name + "_count");
      case COUNTER, GAUGE, NATIVE_HISTOGRAM, INFO, UNKNOWN -> List.of(name);
    };
  }

  /** When its series exist: client libraries create those with labels at the first event. */
  public SeriesPresence presence() {
    boolean ofEvents =
        switch (type()) {
          case COUNTER, HISTOGRAM, NATIVE_HISTOGRAM, SUMMARY -> true;
          case GAUGE, INFO, UNKNOWN -> false;
        };
    return series == 0 || ofEvents && !labels.isEmpty()
        ? SeriesPresence.AFTER_FIRST_EVENT
        : SeriesPresence.ALWAYS;
  }
}
