package io.panelwright.discovery;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule of a server; labels and annotations are sorted by name.
 *
 * @param recording whether it records a series; otherwise it is an alert
 * @param name of the series or the alert
 * @param query in PromQL
 * @param duration time for which an alert must have a result before it fires
 * @param labels added to the series or the alert; those of alerts may have templates
 * @param annotations of an alert
 */
public record DiscoveredRule(
    boolean recording,
    String name,
    String query,
    Duration duration,
    Map<String, String> labels,
    Map<String, String> annotations) {

  public DiscoveredRule {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
  }

  /** A rule without duration, labels and annotations. */
  public DiscoveredRule(boolean recording, String name, String query) {
    this(recording, name, query, Duration.ZERO, Map.of(), Map.of());
  }
}
