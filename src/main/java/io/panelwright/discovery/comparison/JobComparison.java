package io.panelwright.discovery.comparison;

import io.panelwright.contract.BuiltinMetrics;
import io.panelwright.contract.Metric;
import io.panelwright.contract.Producer;
import io.panelwright.contract.ProducerTarget;
import io.panelwright.diagnostic.Location;
import io.panelwright.discovery.DiscoveredJob;
import io.panelwright.discovery.DiscoveredMetric;
import io.panelwright.discovery.DiscoveredTarget;
import io.panelwright.text.ShortList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the producers of one job on one server. */
final class JobComparison {

  private final ComparisonContext context;
  private final LiveServer server;
  private final String job;
  private final List<Producer> producers;
  private final Location location;

  JobComparison(
      ComparisonContext context, LiveServer server, String job, List<Producer> producers) {
    this.context = context;
    this.server = server;
    this.job = job;
    this.producers = List.copyOf(producers);
    this.location = context.location("job " + job);
  }

  void compare() {
    server
        .job(job)
        .filter(live -> !live.targets().isEmpty() || hasSeries(live))
        .ifPresentOrElse(this::compare, this::missing);
  }

  private static boolean hasSeries(DiscoveredJob live) {
    return live.metrics().stream().anyMatch(metric -> metric.series() > 0);
  }

  private void missing() {
    Optional<LiveServer> elsewhere =
        context.servers().stream()
            .filter(other -> !other.equals(server) && other.job(job).isPresent())
            .findFirst();
    if (elsewhere.isPresent()) {
      context.error(
          "job-moved",
          location,
          server.describe() + " does not scrape the job; " + elsewhere.get().describe() + " does",
          "change the server of " + producers.get(0).name() + " in the contract");
    } else {
      context.error(
          "job-missing",
          location,
          server.describe() + " has no targets of the job",
          "add it to scrape_configs, or remove " + producers.get(0).name() + " from the contract");
    }
  }

  private void compare(DiscoveredJob live) {
    producers.forEach(producer -> compareTargets(producer, live));
    List<DiscoveredTarget> targets = live.targets();
    if (!targets.isEmpty() && targets.stream().noneMatch(DiscoveredTarget::up)) {
      int metrics = producers.stream().mapToInt(producer -> producer.metrics().size()).sum();
      context.warning(
          "producer-down",
          location,
          (targets.size() == 1 ? "its target is" : "all its " + targets.size() + " targets are")
              + " down, so that "
              + (metrics == 1 ? "1 metric was" : metrics + " metrics were")
              + " not compared: "
              + ShortList.format(addresses(targets)),
          "start " + producers.get(0).name() + ", then repeat the command");
      return;
    }
    Set<String> names = new TreeSet<>();
    var indexed = new LiveJob(live);
    new TargetLabelComparison(context, server, producers, location).compare(live);
    for (Producer producer : producers) {
      for (Metric metric : producer.metrics()) {
        names.addAll(metric.seriesNames());
        names.add(metric.name());
        new MetricComparison(context, server, producer, metric, indexed).compare();
      }
    }
    reportNewMetrics(live, names);
  }

  private static List<String> addresses(List<DiscoveredTarget> targets) {
    return targets.stream()
        .map(target -> target.url().isEmpty() ? target.instance() : target.url())
        .toList();
  }

  /** Only fixed targets: those of service discovery come and go. */
  private void compareTargets(Producer producer, DiscoveredJob live) {
    if (producer.targets().isEmpty() || live.targets().isEmpty()) {
      return;
    }
    Set<String> expected = new TreeSet<>();
    producer.targets().stream().map(ProducerTarget::instance).forEach(expected::add);
    Set<String> found = new TreeSet<>();
    live.targets().stream().map(DiscoveredTarget::instance).forEach(found::add);
    List<String> missing = expected.stream().filter(one -> !found.contains(one)).toList();
    List<String> appeared = found.stream().filter(one -> !expected.contains(one)).toList();
    if (!missing.isEmpty()) {
      context.error(
          "target-missing",
          location,
          server.describe() + " has no target " + ShortList.format(missing),
          "remove it from targets(…) of the producer, or add it to scrape_configs");
    }
    if (!appeared.isEmpty() && producers.size() == 1) {
      context.warning(
          "target-new",
          location,
          server.describe()
              + " scrapes targets that the contract does not have: "
              + ShortList.format(appeared),
          "add them to targets(…) of " + producer.name());
    }
  }

  private void reportNewMetrics(DiscoveredJob live, Set<String> known) {
    List<DiscoveredMetric> others = new ArrayList<>();
    for (DiscoveredMetric metric : live.metrics()) {
      boolean isKnown = known.contains(metric.name()) || isPart(metric.name(), known);
      if (!isKnown && !BuiltinMetrics.isLibraryMetric(metric.name())) {
        others.add(metric);
      }
    }
    if (others.isEmpty()) {
      return;
    }
    if (context.options().all()) {
      others.forEach(
          metric ->
              context.info(
                  "metric-new",
                  location.child("metric " + metric.name()),
                  "the contract does not have this metric",
                  JavaLines.canDeclare(metric)
                      ? "add " + JavaLines.metric(metric)
                      : "a contract cannot declare it: its name, or that of a label, has other"
                          + " characters than letters, digits and _"));
      return;
    }
    context.info(
        "metric-new",
        location,
        (others.size() == 1 ? "1 metric is" : others.size() + " metrics are")
            + " not in the contract: "
            + ShortList.format(others.stream().map(DiscoveredMetric::name).toList()),
        "list them with their Java lines: " + context.options().allCommand());
  }

  /** Client libraries add the creation time of a series as {@code x_created}. */
  private static boolean isPart(String name, Set<String> known) {
    String stem = name.endsWith("_created") ? name.substring(0, name.length() - 8) : "";
    return !stem.isEmpty() && (known.contains(stem) || known.contains(stem + "_total"));
  }
}
