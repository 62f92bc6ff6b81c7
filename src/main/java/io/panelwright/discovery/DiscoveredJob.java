package io.panelwright.discovery;

import java.util.List;

/**
 * A scrape job.
 *
 * @param name its {@code job} label
 * @param targets sorted by URL; empty for a scrape of a file
 * @param targetLabels labels that its targets have beside {@code job}, such as {@code instance}
 */
public record DiscoveredJob(
    String name, List<DiscoveredTarget> targets, List<DiscoveredLabel> targetLabels) {

  public DiscoveredJob {
    targets = List.copyOf(targets);
    targetLabels = List.copyOf(targetLabels);
  }
}
