package io.panelwright.discovery;

import io.panelwright.contract.MetricType;
import io.panelwright.contract.MetricUnit;
import java.util.List;

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
    long series) {

  public DiscoveredMetric {
    jobs = List.copyOf(jobs);
    labels = List.copyOf(labels);
    buckets = List.copyOf(buckets);
    quantiles = List.copyOf(quantiles);
  }
}
