package io.panelwright.discovery.comparison;

import io.panelwright.discovery.DiscoveredJob;
import io.panelwright.discovery.DiscoveredMetric;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A job of a live server with its metrics by name. */
final class LiveJob {

  private final DiscoveredJob job;
  private final Map<String, DiscoveredMetric> byName = new HashMap<>();
  private final Set<String> seriesNames = new HashSet<>();

  LiveJob(DiscoveredJob job) {
    this.job = job;
    for (DiscoveredMetric metric : job.metrics()) {
      byName.put(metric.name(), metric);
      seriesNames.add(metric.name());
      seriesNames.addAll(metric.seriesNames());
    }
  }

  DiscoveredJob job() {
    return job;
  }

  Optional<DiscoveredMetric> metric(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names of all series and metric families. */
  Set<String> seriesNames() {
    return seriesNames;
  }
}
