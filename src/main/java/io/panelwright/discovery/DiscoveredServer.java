package io.panelwright.discovery;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A Prometheus server, or the source of one scrape.
 *
 * @param source the URL without credentials, or the file
 * @param version of Prometheus, such as {@code 2.42.0}; empty for a scrape
 * @param scrapeInterval the shortest interval of its targets; empty if unknown
 * @param externalLabels of its configuration, sorted by name
 * @param jobs sorted by name; a scrape has one
 * @param rules recording and alerting rules, in the server's order
 * @param unread endpoints that could not be read: their facts are unknown, not absent
 */
public record DiscoveredServer(
    String source,
    Optional<String> version,
    Optional<Duration> scrapeInterval,
    Map<String, String> externalLabels,
    List<DiscoveredJob> jobs,
    List<DiscoveredRule> rules,
    Set<ServerEndpoint> unread) {

  public DiscoveredServer {
    externalLabels = Collections.unmodifiableMap(new TreeMap<>(externalLabels));
    jobs = List.copyOf(jobs);
    rules = List.copyOf(rules);
    unread = Set.copyOf(unread);
  }

  /** A server whose endpoints could all be read. */
  public DiscoveredServer(
      String source,
      Optional<String> version,
      Optional<Duration> scrapeInterval,
      Map<String, String> externalLabels,
      List<DiscoveredJob> jobs,
      List<DiscoveredRule> rules) {
    this(source, version, scrapeInterval, externalLabels, jobs, rules, Set.of());
  }

  /** Whether an endpoint was read. */
  public boolean hasRead(ServerEndpoint endpoint) {
    return !unread.contains(endpoint);
  }
}
