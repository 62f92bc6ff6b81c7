package io.panelwright.discovery;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A scrape job.
 *
 * @param name its {@code job} label
 * @param targets sorted by URL; empty for a scrape of a file
 * @param targetLabels labels that its targets have beside {@code job}, such as {@code instance}
 * @param metrics with the labels, values and buckets that this job has; sorted by name
 * @param unread names of series whose labels were not read, or not all of them
 */
public record DiscoveredJob(
    String name,
    List<DiscoveredTarget> targets,
    List<DiscoveredLabel> targetLabels,
    List<DiscoveredMetric> metrics,
    Set<String> unread) {

  public DiscoveredJob {
    targets = List.copyOf(targets);
    targetLabels = List.copyOf(targetLabels);
    metrics = List.copyOf(metrics);
    unread = Collections.unmodifiableSet(new TreeSet<>(unread));
  }

  /** A job whose metrics are unknown. */
  public DiscoveredJob(
      String name, List<DiscoveredTarget> targets, List<DiscoveredLabel> targetLabels) {
    this(name, targets, targetLabels, List.of(), Set.of());
  }
}
