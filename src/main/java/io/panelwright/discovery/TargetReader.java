package io.panelwright.discovery;

import io.panelwright.client.prometheus.LabelSet;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.client.prometheus.ScrapeTarget;
import io.panelwright.client.prometheus.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the jobs of a server and their targets. */
final class TargetReader {

  private final Map<String, List<DiscoveredTarget>> targets = new TreeMap<>();
  private final Map<String, Map<String, LabelValues>> labels = new TreeMap<>();
  private Optional<Duration> scrapeInterval = Optional.empty();

  /**
   * Reads targets from the server; from the series {@code up} if it has no targets of its own, as
   * Mimir and Thanos.
   */
  void read(Prometheus prometheus, Instant now, DiscoveryRequests requests) {
    Optional<List<ScrapeTarget>> active =
        requests
            .attempt(prometheus.targets(), "the targets are those of the series up")
            .filter(found -> !found.isEmpty());
    active.ifPresent(found -> found.forEach(this::add));
    // Servers that store the data of others add labels, which only series have.
    requests
        .attempt(prometheus.query("up", now), "labels of targets may be missing")
        .ifPresent(result -> result.series().forEach(one -> addUp(one, active.isEmpty())));
  }

  private void add(ScrapeTarget target) {
    String instance = target.labels().value("instance").orElse("");
    targets(target.job())
        .add(
            new DiscoveredTarget(
                target.url(), instance, target.health() == ScrapeTarget.Health.UP));
    addLabels(target.job(), target.labels());
    target
        .scrapeInterval()
        .filter(interval -> scrapeInterval.filter(s -> s.compareTo(interval) <= 0).isEmpty())
        .ifPresent(interval -> scrapeInterval = Optional.of(interval));
  }

  private void addUp(Series up, boolean asTarget) {
    String job = up.labels().value("job").orElse("");
    if (asTarget && !job.isEmpty()) {
      boolean isUp = up.samples().stream().anyMatch(sample -> sample.value() == 1);
      targets(job).add(new DiscoveredTarget("", up.labels().value("instance").orElse(""), isUp));
    }
    if (asTarget || targets.containsKey(job)) {
      addLabels(job, up.labels());
    }
  }

  private List<DiscoveredTarget> targets(String job) {
    return targets.computeIfAbsent(job, name -> new ArrayList<>());
  }

  private void addLabels(String job, LabelSet set) {
    set.values()
        .forEach(
            (name, value) -> {
              if (!name.startsWith("__") && !name.equals("job")) {
                labels
                    .computeIfAbsent(job, key -> new TreeMap<>())
                    .computeIfAbsent(name, key -> new LabelValues())
                    .add(value);
              }
            });
  }

  /** The names of the jobs that have targets. */
  Set<String> jobNames() {
    return targets.keySet();
  }

  Optional<Duration> scrapeInterval() {
    return scrapeInterval;
  }

  /** The labels that targets give to all series of a job. */
  Set<String> targetLabels(String job) {
    Set<String> own = new TreeSet<>(labels.getOrDefault(job, Map.of()).keySet());
    own.addAll(Set.of("job", "instance"));
    return own;
  }

  /** A job with its targets, if it has some. */
  DiscoveredJob job(String name, List<DiscoveredMetric> metrics, Set<String> unread) {
    List<DiscoveredTarget> own =
        targets.getOrDefault(name, List.of()).stream()
            .sorted(
                Comparator.comparing(DiscoveredTarget::url)
                    .thenComparing(DiscoveredTarget::instance))
            .toList();
    List<DiscoveredLabel> ownLabels = new ArrayList<>();
    labels
        .getOrDefault(name, Map.of())
        .forEach((label, values) -> ownLabels.add(values.toLabel(label)));
    return new DiscoveredJob(name, own, ownLabels, metrics, unread);
  }
}
